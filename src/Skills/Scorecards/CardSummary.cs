using System.Globalization;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.ForecastAccuracy;

namespace RevBot.Skills.Scorecards;

/// <summary>A card in one sentence that a manager could say aloud: where the person stands, and the one thing that stands out.</summary>
internal static class CardSummary
{
    private const double Little = 0.5;

    /// <summary>The sentence.</summary>
    /// <param name="card">The card.</param>
    /// <param name="isOver">Whether the period is over.</param>
    public static string Of(SellerCard card, bool isOver)
    {
        string[] parts = [Standing(card), .. Expected(card, isOver), .. Outstanding(card).Take(2)];
        return string.Join("; ", parts) + ".";
    }

    private static string Standing(SellerCard card)
    {
        var won = card.WonDeals == 0 ? "Nothing won" : $"{Say(card.Won)} won";
        var of = card is { Quota: { Minor: > 0 } quota, Attainment: { } share }
            ? $" of {Say(quota)} ({Wording.Percent(share)})"
            : string.Empty;
        var days = card switch
        {
            { LeftOn: { } left } => $", left on {Day(left)}",
            { JoinedOn: { } joined } => $", since {Day(joined)}",
            _ => string.Empty,
        };
        return won + of + days;
    }

    private static IEnumerable<string> Expected(SellerCard card, bool isOver)
    {
        if (isOver || card.Forecast is not { } forecast)
        {
            yield break;
        }

        var against = card switch
        {
            { AgainstQuota: { } miss, ChanceOfQuota: { } chance } =>
                $", {Say(miss.Abs())} {(miss.Minor < 0 ? "short" : "over")} ({Wording.Percent(chance)} chance)",
            _ => string.Empty,
        };
        yield return $"heading for {Say(forecast)}{against}";
    }

    // What stands out, what a manager would act on first.
    private static IEnumerable<string> Outstanding(SellerCard card)
    {
        if (card is { HasGoneQuiet: true, ActivityChange: { } change })
        {
            yield return $"works each deal {Wording.Percent(-change)} less than in the twelve weeks before";
        }

        if (card is { CallHabit: { } habit, CallBias: { } bias })
        {
            yield return habit == CallHabit.Low
                ? $"calls {Wording.Percent(-bias)} too low at mid-quarter"
                : $"calls {Wording.Percent(bias)} too high at mid-quarter";
        }

        if (card is { IsRamping: true, TenureMonths: { } tenure, RampMonths: { } ramp })
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"in month {tenure + 1} of {ramp} of the ramp");
        }

        if (card is { Forecast: not null, IsThin: true, RemainingCoverage: { } cover })
        {
            yield return $"open pipeline is {FactFormat.Text(FactValue.Ratio(cover))} the gap";
        }

        if (card is { UsuallyCreated: { Minor: > 0 } usual } && card.Created.Over(usual) is < Little)
        {
            yield return $"created {Say(card.Created)} where {Say(usual)} is usual";
        }
    }

    private static string Say(Money money) => Wording.Amount(money);

    private static string Day(string iso) => FactFormat.Text(FactValue.Date(Dates.FromIso(iso)!.Value));
}
