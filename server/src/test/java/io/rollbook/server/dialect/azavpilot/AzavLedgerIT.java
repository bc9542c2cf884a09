package io.rollbook.server.dialect.azavpilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzavLedgerIT {

  private final Client client = RunningServer.shared().newWorkspace();
  private final String path =
      "/v1/participants/"
          + client
              .post("/v1/participants", "{\"participant\":{\"email\":\"a@example.org\"}}")
              .text("/data/id");

  @Test
  void theBalanceIsWhatIsBookedAndNotPaid() {
    assertThat(post("/bookings", "200.00", "EUR", "H-1").status()).isEqualTo(201);
    Answer paid = post("/payments", "150", "EUR", "H-1");
    assertThat(paid.status()).as(paid.body()).isEqualTo(201);
    assertThat(paid.text("/data/amount")).isEqualTo("150.00");
    assertThat(paid.text("/data/totals/balance")).isEqualTo("50.00");
    assertThat(client.get(path + "/payments").text("/data/0/reference")).isEqualTo("H-1");
  }

  @Test
  void theSameReferenceAgainIsTheSameBooking() {
    post("/bookings", "12.50", "EUR", "H-1");
    Answer again = post("/bookings", "12.5", "EUR", "H-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("/data/totals/booked")).isEqualTo("12.50");
    assertThat(post("/bookings", "13.00", "EUR", "H-1").at("/errors/reference").isArray()).isTrue();
  }

  @Test
  void aReversedBookingCountsNoLongerEvenIfItIsSentAgain() {
    post("/bookings", "12.50", "EUR", "2026/H/1");
    Answer reversed = client.post(path + "/bookings/2026/H/1/reversal", "");
    assertThat(reversed.status()).as(reversed.body()).isEqualTo(200);
    assertThat(reversed.at("/data/reversed").asBoolean()).isTrue();
    assertThat(client.post(path + "/bookings/2026/H/1/reversal", "").status()).isEqualTo(200);
    assertThat(post("/bookings", "12.50", "EUR", "2026/H/1").text("/data/totals/booked"))
        .isEqualTo("0");
  }

  @Test
  void aSecondCurrencyIsRefused() {
    post("/bookings", "12.50", "EUR", "H-1");
    assertThat(post("/payments", "5", "USD", "P-1").at("/errors/currency").isArray()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, EUR, H-1, amount",
    "-5, EUR, H-1, amount",
    "1e3, EUR, H-1, amount",
    "12.505, EUR, H-1, amount",
    "'', EUR, H-1, amount",
    "5, euro, H-1, currency",
    "5, '', H-1, currency",
    "5, EUR, '', reference"
  })
  void aWrongEntryIsRefused(String amount, String currency, String reference, String field) {
    Answer answer = post("/bookings", amount, currency, reference);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/" + field).isArray()).as(answer.body()).isTrue();
    assertThat(client.get(path + "/bookings").at("/data").isEmpty()).isTrue();
  }

  @Test
  void whatIsNotThereIs404() {
    assertThat(client.post(path + "/bookings/H-9/reversal", "").status()).isEqualTo(404);
    assertThat(client.post(path + "/bookings/H-9", "{}").status()).isEqualTo(404);
    assertThat(client.get(path + "/invoices").status()).isEqualTo(404);
  }

  @Test
  void anotherWorkspaceSeesNothing() {
    Client elsewhere = RunningServer.shared().newWorkspace();
    assertThat(elsewhere.get(path + "/bookings").status()).isEqualTo(404);
    assertThat(
            elsewhere
                .post(
                    path + "/bookings",
                    "{\"amount\":\"1\",\"currency\":\"EUR\",\"reference\":\"x\"}")
                .status())
        .isEqualTo(404);
  }

  private Answer post(String route, String amount, String currency, String reference) {
    return client.post(
        path + route,
        "{\"amount\":\"%s\",\"currency\":\"%s\",\"reference\":\"%s\"}"
            .formatted(amount, currency, reference));
  }
}
