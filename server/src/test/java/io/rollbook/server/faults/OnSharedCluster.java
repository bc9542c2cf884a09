package io.rollbook.server.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that disturb the one cluster, whose nodes and database are processes of their own, and so
 * run beside the others, one after the other.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("cluster")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OnSharedCluster {}
