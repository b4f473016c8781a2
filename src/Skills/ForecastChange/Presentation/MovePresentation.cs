using RevBot.Skills.Facts;
using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;
using RevBot.Skills.ForecastChange.Waterfall;

namespace RevBot.Skills.ForecastChange.Presentation;

/// <summary>Says why a deal moved a forecast.</summary>
internal static class MovePresentation
{
    private const int MostReasons = 2;

    /// <summary>A part that is smaller than this share of the largest is not worth a word.</summary>
    private const double WorthSaying = 0.25;

    /// <summary>Such as <c>close date 15 Dec 2026 → 20 Jan 2027, buyer's activity down</c>.</summary>
    public static string Describe(MethodWaterfall.DealMovement movement)
    {
        var largest = Math.Abs(movement.Causes[0].Part);
        var said = movement
            .Causes.Where(cause => Math.Abs(cause.Part) >= WorthSaying * largest)
            .Take(MostReasons)
            .Select(cause => Reason(cause.Cause, cause.Part > 0, movement.Pair));
        return string.Join(", ", said.Distinct(StringComparer.Ordinal));
    }

    /// <summary>What one cause did to a deal.</summary>
    private static string Reason(Cause cause, bool isUp, DealPair pair) =>
        cause switch
        {
            Cause.Won => "won",
            Cause.FinalAmount => isUp ? "won for more than expected" : "won for less than expected",
            Cause.Lost => "lost",
            Cause.Created => pair.AtEnd.IsWon ? "new and already won" : "new deal",
            Cause.PulledIn or Cause.PushedOut => Dates(pair, cause),
            Cause.Amount => isUp ? "amount raised" : "amount cut",
            Cause.Currency => "exchange rate",
            Cause.Stage => Stages(pair),
            Cause.Category => Categories(pair),
            Cause.Activity => isUp ? "buyer more active" : "buyer less active",
            Cause.Buyer => isUp ? "buyer's commitment" : "buyer's objection",
            Cause.Seller => "seller's win record",
            Cause.Size => "size for its segment",
            Cause.Age => isUp ? "age" : "getting old",
            Cause.RecentMoves => isUp ? "recent progress" : "no recent progress",
            Cause.Profile => "kind of deal",
            Cause.Time => isUp ? "close date nearer" : "less time left",
            Cause.MovedIn => "taken over from another owner",
            Cause.MovedOut => "handed to another owner",
            Cause.NowCounted => "now counted",
            Cause.NoLongerCounted => "no longer counted",
            Cause.Reopened => "reopened",
            Cause.Removed => "deleted",
            _ => CauseNames.InWords(cause),
        };

    /// <summary>Both close dates where they differ; else the direction alone.</summary>
    private static string Dates(DealPair pair, Cause cause) =>
        (pair.Before?.State.CloseOn, pair.After?.State.CloseOn) switch
        {
            ({ } was, { } now) when was != now => $"close date {Wording.Day(was)} → {Wording.Day(now)}",
            _ => cause == Cause.PulledIn ? "close date pulled in" : "close date pushed out",
        };

    /// <summary>Both stages where they differ.</summary>
    private static string Stages(DealPair pair) =>
        (pair.AtStart.State.Stage.Name, pair.AtEnd.State.Stage.Name) is var (was, now) && was != now
            ? $"stage {was} → {now}"
            : "stage";

    /// <summary>Both forecast categories where they differ.</summary>
    private static string Categories(DealPair pair) =>
        (pair.AtStart.State.Category, pair.AtEnd.State.Category) is var (was, now) && was != now
            ? $"category {CategoryNames.Of(was)} → {CategoryNames.Of(now)}"
            : "category";
}
