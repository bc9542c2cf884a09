package io.rollbook.server.faults;

import io.rollbook.server.faults.Requests.Write;
import io.rollbook.server.testing.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** One caller with participants of its own, so that it knows what they have to be. */
final class LoadCaller {

  private static final String AZAV = "/v1/participants";
  private static final int MANY = 40;
  private static final Duration THINKING = Duration.ofMillis(3);

  /** What the caller knows of a participant. */
  private record Known(
      String id, String number, String key, long version, String city, String status) {

    Known living(String in) {
      return new Known(id, number, key, version + 1, in, status);
    }

    Known being(String next) {
      return new Known(id, number, key, version + 1, city, next);
    }
  }

  private final Requests requests;
  private final List<Known> known = new ArrayList<>();

  LoadCaller(Requests requests) {
    this.requests = requests;
  }

  void run(AtomicBoolean enough) {
    while (!enough.get() && requests.journal().wrongs().isEmpty()) {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      if (known.size() < 3) {
        create();
        continue;
      }
      int one = random.nextInt(known.size());
      switch (random.nextInt(20)) {
        case 0, 1 -> create();
        case 2 -> createWithAKey();
        case 3 -> createWithATakenKey(known.get(one));
        case 4, 5, 6 -> changeOnItsVersion(one);
        case 7 -> changeOnAnOldVersion(known.get(one));
        case 8, 9 -> changeThroughShocklogic(one);
        case 10, 11 -> changeStatus(one);
        case 12 -> {
          if (known.size() > MANY) {
            erase(one);
          }
        }
        case 13 -> list();
        default -> read(known.get(one));
      }
      LockSupport.parkNanos(THINKING.toNanos());
    }
  }

  private void create() {
    String id = UUID.randomUUID().toString();
    String body = "{\"participant\":{\"id\":\"" + id + "\",\"email\":\"" + id + "@b.de\"}}";
    if (requests.write(Write.of("POST", AZAV, body).idempotent()) != null) {
      known.add(new Known(id, "", "", 0, "", "lead"));
    }
  }

  private void createWithAKey() {
    String key = "k_" + UUID.randomUUID().toString().replace('-', '_');
    Write write =
        Write.of("POST", requests.tenant().checkmango(), "{\"key\":\"" + key + "\"}").idempotent();
    Answer created = requests.write(write);
    if (created != null) {
      known.add(new Known("", created.text("/data/attributes/id"), key, 0, "", "lead"));
    }
  }

  private void createWithATakenKey(Known one) {
    if (!one.key().isEmpty()) {
      String body = "{\"key\":\"" + one.key() + "\"}";
      requests.write(
          Write.of("POST", requests.tenant().checkmango(), body).idempotent().refusedWith(422));
    }
  }

  private void changeOnItsVersion(int index) {
    Known one = known.get(index);
    if (one.id().isEmpty()) {
      noteChange(index);
      return;
    }
    String city = newCity();
    String body = "{\"participant\":{\"birthCity\":\"" + city + "\"}}";
    if (requests.write(Write.of("PUT", path(one), body).onVersion(one.version())) != null) {
      known.set(index, one.living(city));
    }
  }

  /** Through Checkmango, which knows notes and nothing else. */
  private void noteChange(int index) {
    Known one = known.get(index);
    String path = requests.tenant().checkmango() + "/" + one.key();
    String body = "{\"notes\":\"" + newCity() + "\"}";
    if (requests.write(Write.of("PUT", path, body).onVersion(one.version())) != null) {
      known.set(index, one.living(one.city()));
    }
  }

  private void changeOnAnOldVersion(Known one) {
    if (!one.id().isEmpty() && one.version() > 0) {
      String body = "{\"participant\":{\"birthCity\":\"" + newCity() + "\"}}";
      requests.write(
          Write.of("PUT", path(one), body).onVersion(one.version() - 1).refusedWith(412));
    }
  }

  private void changeThroughShocklogic(int index) {
    Known one = known.get(index);
    if (!one.number().isEmpty()) {
      String path = requests.tenant().shocklogic(one.number());
      String body = "{\"Company\":\"" + newCity() + "\"}";
      if (requests.write(Write.of("POST", path, body).idempotent()) != null) {
        known.set(index, one.living(one.city()));
      }
    }
  }

  private void changeStatus(int index) {
    Known one = known.get(index);
    if (!one.id().isEmpty()) {
      String next = one.status().equals("active") ? "past" : "active";
      String body = "{\"status\":\"" + next + "\"}";
      if (requests.write(Write.of("POST", path(one) + "/status", body).idempotent()) != null) {
        known.set(index, one.being(next));
      }
    }
  }

  private void erase(int index) {
    Known one = known.get(index);
    if (!one.id().isEmpty()
        && requests.write(Write.of("DELETE", path(one), "").repeatedWith(404)) != null) {
      known.remove(index);
    }
  }

  private void read(Known one) {
    if (one.id().isEmpty()) {
      return;
    }
    Answer answer = requests.read(path(one));
    if (answer != null
        && (answer.status() != 200
            || !answer.header("ETag").equals("\"" + one.version() + "\"")
            || !Objects.equals(answer.at("/data/birthCity").asString(""), one.city()))) {
      requests
          .journal()
          .wrong("A read is not what was written: " + one + answer.status() + answer.body());
    }
  }

  private void list() {
    Answer answer =
        requests.read(
            ThreadLocalRandom.current().nextBoolean()
                ? AZAV + "?limit=20"
                : requests.tenant().checkmango());
    if (answer != null && answer.status() != 200) {
      requests.journal().wrong("A list: " + answer.status() + answer.body());
    }
  }

  private static String path(Known one) {
    return AZAV + "/" + one.id();
  }

  private static String newCity() {
    return "City" + ThreadLocalRandom.current().nextInt(1_000_000_000);
  }
}
