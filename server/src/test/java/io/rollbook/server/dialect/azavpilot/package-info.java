@NullMarked
package io.rollbook.server.dialect.azavpilot;

import org.jspecify.annotations.NullMarked;
