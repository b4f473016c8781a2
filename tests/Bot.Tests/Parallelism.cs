// Commands write to the process's one console, and servers log to it: tests of this project run one after another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
