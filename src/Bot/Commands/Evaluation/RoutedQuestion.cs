using RevBot.Bot.Understanding;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Commands.Evaluation;

/// <summary>A labelled question and what the router made of it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Said">The function, or functions joined by <c>+</c>; asked_back or declined.</param>
/// <param name="Arguments">The arguments of the first function as JSON; empty where none was chosen.</param>
/// <param name="FunctionRight">Whether the function is the expected one.</param>
/// <param name="Confidence">How sure the router was, 0..1.</param>
public sealed record RoutedQuestion(
    LabelledQuestion Question,
    string Said,
    string Arguments,
    bool FunctionRight,
    double Confidence
)
{
    /// <summary>Whether the function is right and its arguments hold what was expected.</summary>
    public required bool AllRight { get; init; }

    /// <summary>The words that the answer names as not used.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>Whether the answer says that the question may mean something else, see <see cref="Plan.Doubt"/>.</summary>
    public bool IsDoubted { get; init; }

    /// <summary>The question back or the refusal; null where it is answered.</summary>
    public string? Reply { get; init; }

    /// <summary>Whether the answer says that it may not be what was asked.</summary>
    public bool IsTold => IsDoubted || Unused.Count > 0;

    /// <summary>Whether it is answered by something else than was asked, without a word about it.</summary>
    public bool IsSilentlyWrong => Arguments.Length > 0 && !AllRight && !IsTold;

    /// <summary>Whether it is answered rightly, and the answer says all the same that it may not be.</summary>
    public bool IsToldInVain => Arguments.Length > 0 && AllRight && IsTold;

    /// <summary>How long the router took, in milliseconds.</summary>
    public double Milliseconds { get; init; }

    /// <summary>What it cost the processor, in milliseconds: on a busy machine nearer to what routing takes.</summary>
    public double ProcessorMilliseconds { get; init; }

    /// <summary>Whether this build has all that is asked for; what nothing answers counts too.</summary>
    public bool IsForExisting =>
        Expected is RouterTrial.Declined or AskedBack
        || Expected
            .Split('+')
            .All(function =>
                SkillCatalog.All.Any(skill => string.Equals(skill.Name, function, StringComparison.Ordinal))
            );

    private const string AskedBack = "asked_back";

    /// <summary>The function that is right.</summary>
    public string Expected => Question.Expect!.Function;
}
