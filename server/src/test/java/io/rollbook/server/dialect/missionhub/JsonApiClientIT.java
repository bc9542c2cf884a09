package io.rollbook.server.dialect.missionhub;

import static io.rollbook.server.dialect.missionhub.Campus.PEOPLE;
import static io.rollbook.server.dialect.missionhub.Campus.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.jasminb.jsonapi.JSONAPIDocument;
import com.github.jasminb.jsonapi.ResourceConverter;
import com.github.jasminb.jsonapi.SerializationSettings;
import com.github.jasminb.jsonapi.annotations.Id;
import com.github.jasminb.jsonapi.annotations.Relationship;
import com.github.jasminb.jsonapi.annotations.Type;
import io.rollbook.server.testing.Answer;
import io.rollbook.server.testing.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A JSON:API library from Maven Central, as any client of the API might use, gets along. */
@NullUnmarked
class JsonApiClientIT {

  @Type("person")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public static class Person {
    @Id public String id;

    @JsonProperty("first_name")
    public String firstName;

    @JsonProperty("last_name")
    public String lastName;

    @JsonProperty("full_name")
    public String fullName;

    @JsonProperty("primary_email_address")
    public String primaryEmailAddress;

    @Relationship("email_addresses")
    public List<EmailAddress> emailAddresses;

    @Relationship("phone_numbers")
    public List<PhoneNumber> phoneNumbers;

    @Relationship("organizational_permissions")
    public List<OrganizationalPermission> permissions;

    @Relationship("reverse_contact_assignments")
    public List<ContactAssignment> reverseAssignments;
  }

  @Type("email_address")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public static class EmailAddress {
    @Id public String id;
    public String email;
    public Boolean primary;
  }

  @Type("phone_number")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public static class PhoneNumber {
    @Id public String id;
    public String number;
    public String location;
  }

  @Type("organizational_permission")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public static class OrganizationalPermission {
    @Id public String id;

    @JsonProperty("permission_id")
    public Integer permissionId;

    @Relationship("organization")
    public Organization organization;
  }

  @Type("contact_assignment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public static class ContactAssignment {
    @Id public String id;

    @JsonProperty("person_id")
    public Long personId;

    @Relationship("assigned_to")
    public Person assignedTo;

    @Relationship("person")
    public Person person;
  }

  @Type("organization")
  public static class Organization {
    @Id public String id;
  }

  private final Campus campus = Campus.create();
  private final Client client = campus.client();
  private final ResourceConverter converter =
      new ResourceConverter(
          Person.class,
          EmailAddress.class,
          PhoneNumber.class,
          OrganizationalPermission.class,
          ContactAssignment.class,
          Organization.class);

  @Test
  void aPersonIsCreatedReadAndChangedByTheLibrary() throws Exception {
    Person fred = new Person();
    fred.firstName = "Fred";
    fred.lastName = "Smith";
    EmailAddress email = new EmailAddress();
    email.id = "new-1";
    email.email = newEmail();
    PhoneNumber phone = new PhoneNumber();
    phone.id = "new-2";
    phone.number = "111-111-1111";
    phone.location = "mobile";
    fred.emailAddresses = List.of(email);
    fred.phoneNumbers = List.of(phone);

    Answer answer = send("POST", PEOPLE, fred);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    Person created = read(answer).get();
    assertThat(created.fullName).isEqualTo("Fred Smith");
    assertThat(created.emailAddresses.getFirst().email).isEqualTo(email.email);
    assertThat(created.phoneNumbers.getFirst().location).isEqualTo("mobile");

    created.lastName = "Jones";
    created.phoneNumbers.getFirst().number = "222-222-2222";
    Answer changed = send("PUT", PEOPLE + "/" + created.id, created);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    Person read = read(client.get(PEOPLE + "/" + created.id + "?include=phone_numbers")).get();
    assertThat(read.fullName).isEqualTo("Fred Jones");
    assertThat(read.phoneNumbers).hasSize(1);
    assertThat(read.phoneNumbers.getFirst().number).isEqualTo("222-222-2222");
  }

  @Test
  void whatIsIncludedIsFoundByTheLibrary() {
    campus.create(
        "Fred",
        Campus.child("organizational_permission", "{\"permission_id\":4}")
            + ","
            + Campus.child("contact_assignment", "{\"assigned_to_id\":\"me\"}"));
    Answer list =
        client.get(
            PEOPLE
                + "?filters[assigned_tos]=me&include=organizational_permissions.organization,"
                + "reverse_contact_assignments.assigned_to.email_addresses,"
                + "reverse_contact_assignments.person");
    JSONAPIDocument<List<Person>> people =
        converter.readDocumentCollection(bytes(list), Person.class);
    Person fred = people.get().getFirst();
    assertThat(fred.permissions.getFirst().permissionId).isEqualTo(4);
    assertThat(fred.permissions.getFirst().organization.id).isEqualTo(campus.organization());
    ContactAssignment assignment = fred.reverseAssignments.getFirst();
    assertThat(assignment.person).isSameAs(fred);
    assertThat(assignment.personId).isEqualTo(Long.parseLong(fred.id));
    assertThat(assignment.assignedTo.id).isEqualTo(campus.me());
    assertThat(assignment.assignedTo.emailAddresses.getFirst().email)
        .isEqualTo("leader@example.org");
    assertThat(String.valueOf(people.getMeta().get("total"))).isEqualTo("1");
  }

  private Answer send(String method, String path, Person person) throws Exception {
    byte[] body =
        converter.writeDocument(
            new JSONAPIDocument<>(person),
            new SerializationSettings.Builder()
                .includeRelationship("email_addresses")
                .includeRelationship("phone_numbers")
                .build());
    return client.send(
        client
            .request(path, "Content-Type", "application/vnd.api+json")
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  private JSONAPIDocument<Person> read(Answer answer) {
    return converter.readDocument(bytes(answer), Person.class);
  }

  private static byte[] bytes(Answer answer) {
    return answer.body().getBytes(StandardCharsets.UTF_8);
  }
}
