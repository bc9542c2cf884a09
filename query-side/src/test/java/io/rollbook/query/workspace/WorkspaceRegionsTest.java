package io.rollbook.query.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.rollbook.workspace.Workspace;
import io.rollbook.workspace.WorkspaceCreated;
import io.rollbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where workspaces phone from. */
class WorkspaceRegionsTest {

  private final WorkspaceDirectory directory = mock(WorkspaceDirectory.class);
  private final WorkspaceRegions regions = new WorkspaceRegions(directory);

  @Test
  void theRegionIsThatOfTheWorkspaceAndIsNotLookedUpForEachNumber() {
    WorkspaceId german = known("DE");
    WorkspaceId british = known("GB");
    assertThat(regions.regionOf(german)).contains("DE");
    assertThat(regions.regionOf(british)).contains("GB");
    assertThat(regions.regionOf(german)).contains("DE");
    verify(directory, times(1)).find(german);
  }

  @Test
  void aWorkspaceThatIsUnknownOrSaysNothingHasNone() {
    assertThat(regions.regionOf(known(null))).isEmpty();
    assertThat(regions.regionOf(new WorkspaceId(UUID.randomUUID()))).isEmpty();
  }

  private WorkspaceId known(@Nullable String region) {
    WorkspaceId id = new WorkspaceId(UUID.randomUUID());
    Workspace workspace =
        Workspace.evolve(
            null, new WorkspaceCreated(id, "name", Map.of(), true, region), Instant.EPOCH);
    when(directory.find(id)).thenReturn(Optional.of(workspace));
    return id;
  }
}
