@NullMarked
package io.rollbook.server.axon;

import org.jspecify.annotations.NullMarked;
