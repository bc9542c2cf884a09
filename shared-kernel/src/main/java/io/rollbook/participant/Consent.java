package io.rollbook.participant;

import org.jspecify.annotations.Nullable;

/**
 * What a participant does not want.
 *
 * @param marketingOptOut no marketing by any way
 * @param emailOptOut no e-mail
 * @param contactOptOut not to be contacted at all
 * @param source where the wish was given, or null if that is not known
 */
public record Consent(
    boolean marketingOptOut, boolean emailOptOut, boolean contactOptOut, @Nullable String source) {

  /** Nothing was ever said. */
  public static final Consent UNSAID = new Consent(false, false, false, null);

  /** The same but for this; where it was said is not known then. */
  public Consent withMarketingOptOut(boolean optOut) {
    return optOut == marketingOptOut ? this : new Consent(optOut, emailOptOut, contactOptOut, null);
  }

  /** Whatever either of two wishes. */
  Consent and(Consent other) {
    return new Consent(
        marketingOptOut || other.marketingOptOut,
        emailOptOut || other.emailOptOut,
        contactOptOut || other.contactOptOut,
        source == null ? other.source : source);
  }
}
