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
        double confidence,
        JsonObject? before = null
    )
    {
        var kept = before is null ? null : KeptText.Write(before, arguments);
        return calls.Has(function)
            ? new()
            {
                Calls = [calls.Create(function, arguments, Assumptions.List(function, arguments, talk.Context.Book))],
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

    public static JsonObject With(JsonObject arguments, params (string Name, JsonNode? Value)[] more)
    {
        var result = (JsonObject)arguments.DeepClone();
        foreach (var (name, value) in more)
        {
            result[name] = value?.DeepClone();
        }

        return result;
    }

    /// <summary>Whether a function exists.</summary>
    public bool Has(string function) => calls.Has(function);

    /// <inheritdoc cref="CallMaker.Create"/>
    public FunctionCall Create(string function, JsonObject arguments, IReadOnlyList<string> assumed) =>
        calls.Create(function, arguments, assumed);
}
