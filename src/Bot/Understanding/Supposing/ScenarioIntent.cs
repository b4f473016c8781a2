using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Supposing;

/// <summary>"Suppose our win rate came in 10% lower": words that suppose something, and a thing to suppose, ask for a scenario.</summary>
internal static partial class ScenarioIntent
{
    /// <summary>The function that answers it.</summary>
    public const string Function = FunctionName.RunScenario;

    /// <summary>Whether the message is a supposition, whatever its other words are near to.</summary>
    public static bool Matches(RoutingContext turn, CallMaker calls)
    {
        if (
            turn.Guesses[0].Function is Function
            || !calls.Has(Function)
            || !(
                Opening().IsMatch(turn.Question.Message.Canonical)
                || turn.Question.Spans.Any(span =>
                    span.Is(Reading.SpanKind.Suppose) && IsCondition(turn.Question.Message.Tokens[span.First].Norm)
                )
            )
        )
        {
            return false;
        }

        var arguments = new JsonObject();
        AdjustmentWriter.Write(arguments, turn.Question, turn.Book);
        return arguments.ContainsKey("adjustments");
    }

    private static bool IsCondition(string word) =>
        word is "if" or "what" or "suppose" or "supposing" or "assume" or "assuming" or "imagine";

    [GeneratedRegex(
        @"^(ok |so |and |now |hey |hi |please |just |lets |let s |can (you|we) |could (you|we) )*(what if|what happens if|suppose|supposing|assume|assuming|imagine|pretend|hypothetically|simulate|say (we|that|every|all|the)|let s (say|assume|pretend)|lets pretend)\b",
        Patterns.Options
    )]
    private static partial Regex Opening();
}
