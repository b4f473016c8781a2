using RevBot.Data.Calendar;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.Facts;

namespace RevBot.Skills.DealStory;

/// <summary>The next best action: what the leading signal asks for; without one, what the dates ask for.</summary>
internal static class DealAdvice
{
    // A likely close this much later than the stated one is more than the width of a guess.
    private const int LateDays = 21;

    public static string For(DealNow deal, IReadOnlyList<StorySignal> signals, CloseForecast? close)
    {
        if (signals.Count > 0)
        {
            return signals[0].Action;
        }

        if (
            Dates.FromIso(close?.On ?? string.Empty) is { } likely
            && Dates.FromIso(deal.CloseDate ?? string.Empty) is { } stated
            && NodaTime.Period.DaysBetween(stated, likely) > LateDays
        )
        {
            return $"Confirm the close date with the buyer: deals like it close later, about {Wording.Day(likely)}.";
        }

        return deal.NextStep is null ? "Agree a next step with a date."
            : Dates.FromIso(deal.NextStepOn ?? string.Empty) is { } on
                ? $"Do the next step planned for {Wording.Day(on)}."
            : "Put a date to the next step.";
    }
}
