@NullMarked
package io.rollbook.server.demo;

import org.jspecify.annotations.NullMarked;
