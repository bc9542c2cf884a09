package io.rollbook.server.web;

import io.rollbook.eventlog.privacy.Aes256Gcm;
import io.rollbook.server.keys.RootKey;
import io.rollbook.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Opaque places in lists. A cursor is encrypted, because what a list is sorted by may be personal
 * and URLs get logged, and bound to one workspace and one list in one order.
 */
@Component
public class Cursors {

  private static final String SEPARATOR = "\u001f";

  private final Aes256Gcm aead;

  public Cursors(RootKey rootKey) {
    this.aead = new Aes256Gcm(rootKey.derive("cursors").getEncoded());
  }

  /**
   * A cursor that carries these parts.
   *
   * @param list names the list and its order; only there the cursor can be used
   */
  public String encode(WorkspaceId workspace, String list, List<String> parts) {
    byte[] plain = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(aead.encrypt(plain, context(workspace, list)));
  }

  /**
   * What the cursor carries.
   *
   * @throws RequestRefused with 422 if it was not made for this workspace and list
   */
  public List<String> decode(WorkspaceId workspace, String list, String cursor) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(cursor);
      byte[] plain = aead.decrypt(sealed, context(workspace, list));
      return List.of(new String(plain, StandardCharsets.UTF_8).split(SEPARATOR, -1));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new RequestRefused(Problem.invalid("cursor", "is invalid"));
    }
  }

  private static byte[] context(WorkspaceId workspace, String list) {
    return (workspace + SEPARATOR + list).getBytes(StandardCharsets.UTF_8);
  }
}
