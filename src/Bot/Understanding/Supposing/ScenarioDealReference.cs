using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Talk;

namespace RevBot.Bot.Understanding.Supposing;

/// <summary>"And if that one slips?": what is supposed of the deal that was just spoken of.</summary>
internal static class ScenarioDealReference
{
    /// <summary>The arguments, of a scenario that supposes nothing yet with that deal's adjustment; else unchanged.</summary>
    /// <param name="function">The function that they are for.</param>
    /// <param name="arguments">What the message itself says.</param>
    /// <param name="turn">The turn; its talk knows the deal.</param>
    public static JsonObject Resolve(string function, JsonObject arguments, RoutingContext turn)
    {
        if (
            function == "run_scenario"
            && !arguments.ContainsKey("adjustments")
            && AdjustmentKindReader.Read(turn.Question.Message.Canonical) is "slip" or "lose" or "win" or "drop"
            && ReferredDeal.Find(turn) is { } deal
        )
        {
            var adjustment = new JsonObject
            {
                ["kind"] = AdjustmentKindReader.Read(turn.Question.Message.Canonical),
                ["deals"] = new JsonArray(deal),
            };
            AdjustmentWriter.WriteTarget(adjustment, turn.Question, turn.Book);
            if ((string?)adjustment["kind"] == "slip")
            {
                // "Slips to next quarter" says where the deal goes, not which quarter is looked at.
                arguments.Remove("period");
            }

            arguments["adjustments"] = new JsonArray(adjustment);
        }

        return arguments;
    }
}
