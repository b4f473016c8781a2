using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Makes arguments into the plan of a follow-up: a call, or the refusal of a function that this build lacks, left open.</summary>
internal sealed class PlanWriter(CallMaker calls, RefusalBuilder declining)
{
    public Plan Write(
        TalkTurn talk,
        string function,
        JsonObject arguments,
        double confidence = Certainty.Pointed,
        JsonObject? before = null
    )
    {
        var book = talk.Context.Book;
        var kept = before is null ? null : KeptText.Write(before, arguments, book.Company.Currency);
        return calls.Has(function)
            ? new()
            {
                Calls = [calls.Create(function, arguments, Assumptions.List(function, arguments, book))],
                Confidence = confidence,
                Ask = talk.Question.Ask,
                Kept = kept,
            }
            : declining.ForMissingFunction(new(function, confidence), talk.Question) with
            {
                Open = new(function, JsonSerializer.SerializeToElement(arguments)),
                Kept = kept,
            };
    }

    /// <summary>Whether a function exists.</summary>
    public bool Has(string function) => calls.Has(function);

    /// <summary>A question of before, asked again.</summary>
    public FunctionCall Repeat(FunctionCall call) =>
        calls.Create(call.Function, TalkTurn.Arguments(call), ["the question before"]);
}
