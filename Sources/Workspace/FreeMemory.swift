import CMalloc

/// Gives memory that the program has let go of back to the system, where the allocator keeps it otherwise.
///
/// A step of a large build leaves holes that the next one cannot fill, a quarter of all memory; to look for
/// them takes some milliseconds for each hundred megabytes.
package func returnFreeMemory() { return_free_memory() }
