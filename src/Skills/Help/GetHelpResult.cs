namespace RevBot.Skills.Help;

/// <summary>The answer of <c>get_help</c>.</summary>
public sealed record GetHelpResult : SkillResult
{
    /// <summary>The person's name.</summary>
    public required string Person { get; init; }

    /// <summary>The person's role, in words.</summary>
    public required string Role { get; init; }

    /// <summary>What the person sees, in words.</summary>
    public required string Scope { get; init; }

    /// <summary>How many deals that is.</summary>
    public required int Deals { get; init; }

    /// <summary>The measure that was asked about; null where none was.</summary>
    public HelpDefinition? Defined { get; init; }

    /// <summary>What can be asked.</summary>
    public required IReadOnlyList<HelpTopic> Topics { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps =>
        Defined is null ? [.. Topics.Select(topic => topic.Example)] : [];

    /// <summary>How a measure is counted.</summary>
    /// <param name="Name">The measure, as people call it.</param>
    /// <param name="Formula">Its formula in words, with the dates it goes by.</param>
    public sealed record HelpDefinition(string Name, string Formula);

    /// <summary>Something that can be asked.</summary>
    /// <param name="Subject">forecast, deals, pipeline, win/loss, trust.</param>
    /// <param name="Function">The function that answers.</param>
    /// <param name="Answers">What it answers, in one sentence.</param>
    /// <param name="Example">A question, as a person would ask it.</param>
    public sealed record HelpTopic(string Subject, string Function, string Answers, string Example);
}
