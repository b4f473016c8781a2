using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using RevBot.Bot.Answering;
using RevBot.Bot.Functions;
using RevBot.Bot.Wording;
using RevBot.Data.Calendar;
using RevBot.Skills;

namespace RevBot.Bot.Provenance.Difference;

/// <summary>Where two forecasts differ, asks the function that explains it: it adds up to the cent.</summary>
internal static class ForecastMoveExplanation
{
    private const string Forecast = FunctionName.GetForecast;
    private const string Explanation = FunctionName.ExplainForecastChange;

    /// <summary>What moved the forecast from one day to the other; null where the answer is no forecast or it cannot be told.</summary>
    public static async Task<Answer?> ExplainAsync(
        PastAnswer later,
        LocalDate earlier,
        AnswerRecomputer remaking,
        MetaQuestion turn,
        CancellationToken cancellation
    )
    {
        var day = turn.Deals.Company.DayOf(later.AsOf);
        if (later.Calls is not [{ Function: Forecast } call] || earlier >= day)
        {
            return null;
        }

        var arguments = JsonNode.Parse(call.Arguments.GetRawText())!.AsObject();
        arguments.Remove("groupBy");
        // From the close of the earlier day, which is where the earlier view stood, or some hours after it.
        arguments["since"] = Dates.Iso(earlier.PlusDays(1));
        arguments["until"] = Dates.Iso(day);
        var asked = new FunctionCall(Explanation, JsonSerializer.SerializeToElement(arguments));
        try
        {
            var past = new PastAnswer(null, [asked], later.AsOf, null);
            return (await remaking.RecomputeAsync(past, turn.Deals, turn.Book.Scope, cancellation)).Answer;
        }
        catch (SkillInputException)
        {
            return null;
        }
    }
}
