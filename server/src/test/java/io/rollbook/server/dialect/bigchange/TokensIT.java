package io.rollbook.server.dialect.bigchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import io.rollbook.server.testing.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens for clients, as a library for OAuth asks for them. */
class TokensIT {

  private static final String READ = "contacts:persons:read";
  private static final String WRITE = "contacts:persons:write";

  private final RunningServer server = RunningServer.shared();
  private final Client nobody = server.client("");
  private final Customer customer = Customer.create();
  private final Answer issued = issue("my client: ü", "");
  private final ClientID id = new ClientID(issued.text("/data/id"));
  private final ClientID label = new ClientID("my client: ü");
  private final Secret secret = new Secret(issued.text("/data/token"));

  private Answer issue(String name, String more) {
    return server
        .client(RunningServer.ADMIN_TOKEN)
        .post(
            "/v1/workspaces/" + customer.workspace() + "/credentials",
            "{\"label\":\"" + name + "\"" + more + "}");
  }

  @Test
  void theTokenOpensThePersonsOfItsCustomer() throws Exception {
    AccessTokenResponse response = success(new ClientSecretBasic(id, secret), null);
    assertThat(response.getTokens().getBearerAccessToken().getLifetime()).isEqualTo(3600);
    assertThat(response.getTokens().getBearerAccessToken().getScope().toStringList())
        .containsExactlyInAnyOrder(READ, WRITE);
    Customer holder = customer.withToken(response.getTokens().getBearerAccessToken().getValue());
    String path = holder.create(Customer.MINIMAL);
    assertThat(holder.get(path).status()).isEqualTo(200);
    assertThat(Customer.create().withToken(holder.client().token()).get(path).status())
        .isEqualTo(403);
  }

  @Test
  void theTokenOpensNoOtherApi() throws Exception {
    AccessTokenResponse response = success(new ClientSecretBasic(id, secret), null);
    Client holder = server.client(response.getTokens().getAccessToken().getValue());
    assertThat(holder.get("/v1/participants").status()).isEqualTo(403);
    assertThat(holder.get("/v1/custom-fields").status()).isEqualTo(403);
  }

  @Test
  void aClientMayShowItsSecretInTheBodyAndGoByItsLabel() throws Exception {
    for (ClientAuthentication client :
        new ClientAuthentication[] {
          new ClientSecretPost(id, secret),
          new ClientSecretPost(label, secret),
          new ClientSecretBasic(label, secret)
        }) {
      assertThat(success(client, null).getTokens().getAccessToken()).isNotNull();
    }
  }

  @Test
  void aScopeNarrowsTheToken() throws Exception {
    AccessTokenResponse response = success(new ClientSecretBasic(id, secret), new Scope(READ));
    assertThat(response.getTokens().getAccessToken().getScope().toStringList())
        .containsExactly(READ);
    Customer reader = customer.withToken(response.getTokens().getAccessToken().getValue());
    assertThat(reader.list("").status()).isEqualTo(200);
    assertThat(reader.post(Customer.MINIMAL).status()).isEqualTo(403);
  }

  @Test
  void aRevokedClientsTokenOpensNothing() throws Exception {
    Customer holder =
        customer.withToken(
            success(new ClientSecretBasic(id, secret), null)
                .getTokens()
                .getAccessToken()
                .getValue());
    assertThat(holder.list("").status()).isEqualTo(200);
    server
        .client(RunningServer.ADMIN_TOKEN)
        .delete("/v1/workspaces/" + customer.workspace() + "/credentials/" + id.getValue());
    assertThat(holder.list("").status()).isEqualTo(401);
    assertThat(failure(new ClientSecretBasic(id, secret), null))
        .isEqualTo(OAuth2Error.INVALID_CLIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"contacts:write", "participants:read", "contacts:persons:read participants:read"})
  void aScopeThatTheClientCannotHaveIsInvalid(String scope) throws Exception {
    assertThat(failure(new ClientSecretBasic(id, secret), Scope.parse(scope)))
        .isEqualTo(OAuth2Error.INVALID_SCOPE);
  }

  @Test
  void aClientWithoutAnyOfTheScopesGetsNoToken() throws Exception {
    Answer other = issue("other", ",\"scopes\":[\"participants:read\"]");
    ClientSecretBasic client =
        new ClientSecretBasic(
            new ClientID(other.text("/data/id")), new Secret(other.text("/data/token")));
    assertThat(failure(client, null)).isEqualTo(OAuth2Error.INVALID_SCOPE);
  }

  @Test
  void aWrongSecretOrAnotherClientsIsInvalid() throws Exception {
    Answer other = issue("other", "");
    for (ClientAuthentication client :
        new ClientAuthentication[] {
          new ClientSecretBasic(id, new Secret("wrong")),
          new ClientSecretPost(id, new Secret("wrong")),
          new ClientSecretBasic(new ClientID("nobody"), secret),
          new ClientSecretBasic(id, new Secret(other.text("/data/token"))),
          new ClientSecretBasic(new ClientID("operator"), new Secret(RunningServer.ADMIN_TOKEN))
        }) {
      assertThat(failure(client, null)).isEqualTo(OAuth2Error.INVALID_CLIENT);
    }
  }

  @Test
  void anotherGrantIsNotSupported() throws Exception {
    TokenRequest request =
        new TokenRequest.Builder(
                address(),
                new ClientSecretBasic(id, secret),
                new ResourceOwnerPasswordCredentialsGrant("a", new Secret("b")))
            .build();
    assertThat(send(request).toErrorResponse().getErrorObject())
        .isEqualTo(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
  }

  @Test
  void theAnswerIsForNoCache() {
    Answer answer = form(body(""));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Pragma")).isEqualTo("no-cache");
    assertThat(answer.json().propertyNames())
        .containsExactly("access_token", "token_type", "expires_in", "scope");
    assertThat(answer.text("/token_type")).isEqualTo("Bearer");
  }

  @Test
  void whoIsNotKnownIsToldHowToProveIt() {
    Answer answer = form(body("").replace("client_secret=", "client_secret=x"));
    assertError(answer, 401, "invalid_client");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
    assertError(form("grant_type=client_credentials"), 401, "invalid_client");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "grant_type=", "client_id=a&client_secret=b"})
  void withoutAGrantItIsInvalid(String body) {
    assertError(form(body), 400, "invalid_request");
  }

  @Test
  void aParameterTwiceIsInvalid() {
    assertError(form(body("&scope=" + READ + "&scope=" + READ)), 400, "invalid_request");
  }

  @Test
  void aParameterInTheAddressIsInvalid() {
    assertError(
        post("/auth/tokens?client_id=a", "application/x-www-form-urlencoded", body("")),
        400,
        "invalid_request");
  }

  @Test
  void twoWaysToProveOneselfAtOnceAreInvalid() {
    assertError(
        post(
            "/auth/tokens",
            "application/x-www-form-urlencoded",
            body(""),
            "Authorization",
            basic(id.getValue() + ":" + secret.getValue())),
        400,
        "invalid_request");
  }

  @Test
  void aTokenOfBeforeDoesNotMatter() {
    Answer answer =
        post(
            "/auth/tokens",
            "application/x-www-form-urlencoded",
            body(""),
            "Authorization",
            "Bearer " + customer.client().token());
    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic", "Basic !", "Basic Og==", "Basic YQ==", "Basic YSU6Yg==", "Digest x"})
  void aMalformedProofIsInvalid(String header) {
    assertError(
        post(
            "/auth/tokens",
            "application/x-www-form-urlencoded",
            "grant_type=client_credentials",
            "Authorization",
            header),
        401,
        "invalid_client");
  }

  @ParameterizedTest
  @CsvSource({"application/json, {}", "text/plain, x", "nonsense, x"})
  void anotherMediaTypeIs415(String mediaType, String body) {
    assertError(post("/auth/tokens", mediaType, body), 415, "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant_type=%zz", "grant_type=%ff"})
  void aMalformedFormIs400(String body) {
    assertError(form(body), 400, "invalid_request");
  }

  @Test
  void aFormOverOneMegabyteIs413() {
    assertError(form("x=" + "x".repeat(1024 * 1024)), 413, "invalid_request");
  }

  @Test
  void nothingElseCanBeDoneThere() {
    Client client = customer.client();
    assertError(client.get("/auth/tokens"), 405, "invalid_request");
    assertError(client.get("/auth/tokens/1"), 404, "invalid_request");
  }

  @Test
  void aTrailingSlashChangesNothing() {
    assertThat(post("/auth/tokens/", "application/x-www-form-urlencoded", body("")).status())
        .isEqualTo(200);
  }

  private AccessTokenResponse success(ClientAuthentication client, @Nullable Scope scope)
      throws Exception {
    TokenResponse response = token(client, scope);
    assertThat(response.indicatesSuccess()).isTrue();
    return response.toSuccessResponse();
  }

  private ErrorObject failure(ClientAuthentication client, @Nullable Scope scope) throws Exception {
    TokenResponse response = token(client, scope);
    assertThat(response.indicatesSuccess()).isFalse();
    return response.toErrorResponse().getErrorObject();
  }

  private TokenResponse token(ClientAuthentication client, @Nullable Scope scope) throws Exception {
    TokenRequest.Builder request =
        new TokenRequest.Builder(address(), client, new ClientCredentialsGrant());
    return send((scope == null ? request : request.scope(scope)).build());
  }

  private static TokenResponse send(TokenRequest request) throws IOException, ParseException {
    return TokenResponse.parse(request.toHTTPRequest().send());
  }

  private URI address() {
    return URI.create(server.address() + "/auth/tokens");
  }

  private String body(String more) {
    return "grant_type=client_credentials&client_id="
        + id.getValue()
        + "&client_secret="
        + secret.getValue()
        + more;
  }

  private Answer form(String body) {
    return post("/auth/tokens", "application/x-www-form-urlencoded", body);
  }

  private Answer post(String path, String mediaType, String body, String... headers) {
    return nobody.send(
        nobody
            .request(path, headers)
            .header("Content-Type", mediaType)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertError(Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.text("/error")).isEqualTo(error);
    assertThat(answer.text("/error_description")).isNotEmpty();
  }
}
