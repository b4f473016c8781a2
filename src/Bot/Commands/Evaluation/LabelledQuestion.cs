using System.Text.Json;

namespace RevBot.Bot.Commands.Evaluation;

/// <summary>A question with what a router ought to make of it; a line of an evaluation file.</summary>
public sealed record LabelledQuestion
{
    /// <summary>The line's name in the list of mistakes; its number where none is given.</summary>
    public string? Id { get; init; }

    /// <summary>The e-mail of who asks.</summary>
    public string? User { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>Follow-ups share it; null for a question that stands alone.</summary>
    public string? Conversation { get; init; }

    /// <summary>What is right.</summary>
    public Expectation? Expect { get; init; }

    /// <summary>Readings that are as right.</summary>
    public IReadOnlyList<Expectation> Or { get; init; } = [];

    /// <summary>single, turn, out_of_scope or ambiguous; null where the file does not tell.</summary>
    public string? Kind { get; init; }

    /// <summary>What the first sentence of a right answer is about, for whoever judges answers; the router is not scored by it.</summary>
    public string? Right { get; init; }

    /// <summary>What is right.</summary>
    /// <param name="Function">
    /// The function; several joined by <c>+</c> in order; <c>asked_back</c> or <c>declined</c> where that is right.
    /// </param>
    /// <param name="Arguments">
    /// The arguments of the first function that must be there; others may be there too. Null where any will do.
    /// </param>
    public sealed record Expectation(string Function, JsonElement? Arguments);
}
