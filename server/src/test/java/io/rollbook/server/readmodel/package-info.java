@NullMarked
package io.rollbook.server.readmodel;

import org.jspecify.annotations.NullMarked;
