using RevBot.Bot.Functions;

namespace RevBot.Bot.Understanding;

/// <summary>What to do about a message: exactly one of calls, a question back, or a refusal.</summary>
public sealed record Plan
{
    /// <summary>The calls, in the order of answering; empty when asking back or refusing.</summary>
    public IReadOnlyList<FunctionCall> Calls { get; init; } = [];

    /// <summary>The question to ask back.</summary>
    public Clarification? Clarification { get; init; }

    /// <summary>Why there is no answer.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>
    /// What was asked as far as it was read, where there is no answer: the next message may complete or change it. Null
    /// where nothing of it was read.
    /// </summary>
    public FunctionCall? Open { get; init; }

    /// <summary>The call that each option of <see cref="Clarification"/> stands for, in their order; may be empty.</summary>
    public IReadOnlyList<FunctionCall> Choices { get; init; } = [];

    /// <summary>What a follow-up kept of the question before and what it changed, one line; null for a new question.</summary>
    public string? Kept { get; init; }

    /// <summary>How sure the router is, 0..1.</summary>
    public double Confidence { get; init; }

    /// <summary>Which router made the plan, where the one that was asked handed the message on; null where it did not.</summary>
    public string? Router { get; init; }

    /// <summary>A sentence about the reading that the person must know; goes under the answer.</summary>
    public string? Notice { get; init; }

    /// <summary>
    /// That the reading may be wrong and as what the message was taken, one or two sentences above the answer, a line for
    /// each question of the message; null where the router is sure enough, and for follow-ups.
    /// </summary>
    public string? Doubt { get; init; }

    /// <summary>What kind of answer is wanted, as the contract names it: <c>how_much</c>; empty where nothing was read.</summary>
    public string Ask { get; init; } = string.Empty;

    /// <summary>Words of the message that its answer does not use, as written; told with the answer.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>How the message was read, stage by stage, for <c>route</c>; never shown to the person.</summary>
    public IReadOnlyList<RouteStep> Trace => Tracing();

    /// <summary>Writes it down, which only <c>route</c> asks for.</summary>
    internal Func<IReadOnlyList<RouteStep>> Tracing { get; init; } = () => [];
}
