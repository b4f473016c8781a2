using RevBot.Data.Calendar;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.Facts;

namespace RevBot.Skills.DealStory;

/// <summary>
/// The next best action of an open deal: what its leading risk signal asks for. Without a signal, what the dates ask
/// for: to confirm a close date that lies more than 21 days before the likely one, else to agree, date or do the next
/// step.
/// </summary>
internal static class DealAdvice
{
    // A likely close that is later than the stated one by more than this is more than the width of a guess.
    private const int LateDays = 21;

    /// <summary>The action as one imperative sentence.</summary>
    /// <param name="deal">How the deal stands.</param>
    /// <param name="signals">Its risk signals, the leading one first.</param>
    /// <param name="close">When it is likely to be won; null below the model.</param>
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
