package io.rollbook.server.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The bodies of workspaces' routes, for OpenAPI; the code reads them member by member. */
final class WorkspaceSchema {

  private WorkspaceSchema() {}

  record NewWorkspace(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 255) String name,
      Scopes scopes,
      @Schema(defaultValue = "true") boolean subscribed,
      @Schema(
              description = "Country that phone numbers without one are of",
              example = "DE",
              minLength = 2,
              maxLength = 2)
          String region) {}

  @Schema(description = "By what each API names the workspace")
  record Scopes(
      String checkmangoTeam,
      String bigchangeCustomerId,
      String shocklogicKey,
      String missionhubOrganization) {}

  record NewCredential(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 255) String label,
      @Schema(description = "All of a workspace's if absent") List<String> scopes,
      @Schema(description = "Id of the participant that \"me\" is", format = "uuid")
          String participant) {}
}
