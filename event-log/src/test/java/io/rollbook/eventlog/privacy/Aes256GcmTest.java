package io.rollbook.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class Aes256GcmTest {

  private static final byte[] CONTENT = "content".getBytes(UTF_8);
  private static final byte[] CONTEXT = "context".getBytes(UTF_8);

  private final byte[] key = Aes256Gcm.newKey();
  private final Aes256Gcm cipher = new Aes256Gcm(key);

  @Test
  void whatItEncryptsIsReadByTinksOwnAndTheOtherWayRound() throws GeneralSecurityException {
    AesGcmJce tink = new AesGcmJce(key);
    assertThat(tink.decrypt(cipher.encrypt(CONTENT, CONTEXT), CONTEXT)).isEqualTo(CONTENT);
    assertThat(cipher.decrypt(tink.encrypt(CONTENT, CONTEXT), CONTEXT)).isEqualTo(CONTENT);
  }

  @Test
  void theSameContentNeverLooksTheSame() {
    assertThat(cipher.encrypt(CONTENT, CONTEXT)).isNotEqualTo(cipher.encrypt(CONTENT, CONTEXT));
  }

  @Test
  void whatIsAlteredMovedOrUnderAnotherKeyIsRefused() {
    byte[] sealed = cipher.encrypt(CONTENT, CONTEXT);
    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      assertRefused(cipher, altered, CONTEXT);
    }
    assertRefused(cipher, sealed, CONTENT);
    assertRefused(new Aes256Gcm(Aes256Gcm.newKey()), sealed, CONTEXT);
    assertRefused(cipher, new byte[5], CONTEXT);
    assertThatIllegalArgumentException().isThrownBy(() -> new Aes256Gcm(new byte[16]));
  }

  private static void assertRefused(Aes256Gcm cipher, byte[] sealed, byte[] context) {
    assertThatThrownBy(() -> cipher.decrypt(sealed, context))
        .isInstanceOf(GeneralSecurityException.class);
  }
}
