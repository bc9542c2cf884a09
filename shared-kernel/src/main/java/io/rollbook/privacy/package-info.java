/** How events say what of them identifies a person. Who keeps that secret is not known here. */
@NullMarked
package io.rollbook.privacy;

import org.jspecify.annotations.NullMarked;
