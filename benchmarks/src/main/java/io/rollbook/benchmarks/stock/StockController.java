package io.rollbook.benchmarks.stock;

import io.rollbook.benchmarks.stock.StockMessages.CreateParticipant;
import io.rollbook.benchmarks.stock.StockMessages.UpdateParticipant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes what the AZAV Pilot API takes. */
@RestController
@RequestMapping("/v1/participants")
class StockController {

  private static final int LIMIT = 50;

  private final CommandGateway commands;
  private final StockProfiles profiles;

  StockController(CommandGateway commands, StockProfiles profiles) {
    this.commands = commands;
    this.profiles = profiles;
  }

  record Body(Map<String, Object> participant) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(@RequestBody Body body) {
    String id = UUID.randomUUID().toString();
    commands.sendAndWait(new CreateParticipant(id, body.participant()));
    Map<String, Object> answer = new HashMap<>(body.participant());
    answer.put("id", id);
    return Map.of("data", answer);
  }

  @PatchMapping("/{id}")
  Map<String, Object> update(@PathVariable String id, @RequestBody Body body) {
    return Map.of("data", commands.sendAndWait(new UpdateParticipant(id, body.participant())));
  }

  @GetMapping("/{id}")
  Map<String, Object> read(@PathVariable String id) {
    return profiles
        .findById(id)
        .map(it -> Map.<String, Object>of("data", it.document()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping(params = "status")
  Map<String, Object> listByStatus(@RequestParam String status) {
    return answer(profiles.findByStatusOrderById(status, Limit.of(LIMIT)));
  }

  @GetMapping(params = "contained")
  Map<String, Object> listByDocument(@RequestParam String contained) {
    return answer(profiles.findByDocument(contained, LIMIT));
  }

  private static Map<String, Object> answer(List<StockProfile> found) {
    return Map.of("data", found.stream().map(StockProfile::document).toList());
  }
}
