package io.rollbook.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An API names a tenant by this value from now on.
 *
 * @param value as in {@link WorkspaceCreated}
 * @param replaced the value until now, to give up its claim; null if there was none
 */
public record ScopeBound(
    DialectScope scope,
    String value,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String replaced)
    implements WorkspaceEvent {}
