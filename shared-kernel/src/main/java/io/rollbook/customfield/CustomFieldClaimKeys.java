package io.rollbook.customfield;

import java.text.Normalizer;
import java.util.Locale;

/** Under which names definitions claim what is theirs; both sides look them up by them. */
public final class CustomFieldClaimKeys {

  /** One claim for each definition of a workspace, for ever, so that all of them can be listed. */
  public static final String DIRECTORY = "customField";

  /** Exclusive: the code of a definition that is in use, by {@link #comparable(String)}. */
  public static final String CODE = "customField.code";

  private CustomFieldClaimKeys() {}

  /** What all spellings of a code have in common that are not to be told apart. */
  public static String comparable(String code) {
    return Normalizer.normalize(code, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
