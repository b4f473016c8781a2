namespace RevBot.Bot.Tests;

/// <summary>
/// Tests that look at the whole process, or that only a free processor passes in time: they run with nothing beside them.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
