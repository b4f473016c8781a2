using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast.Record;

/// <summary>Adds many closed deals of one kind.</summary>
internal static class ClosedDeals
{
    /// <summary>Adds deals of the leader Vera that closed on a day.</summary>
    /// <param name="company">To which.</param>
    /// <param name="count">How many.</param>
    /// <param name="won">How many of them are won; the others are lost.</param>
    /// <param name="on">The day on which that was recorded.</param>
    /// <param name="segment">Their segment; null for none.</param>
    /// <param name="region">Their region; null for none.</param>
    /// <param name="amount">Their amount; null for none.</param>
    /// <param name="closeOn">Their close date; null for the day itself.</param>
    public static TestCompany Closed(
        this TestCompany company,
        int count,
        int won,
        string on,
        string? segment = null,
        string? region = null,
        decimal? amount = null,
        string? closeOn = null
    )
    {
        for (var deal = 0; deal < count; deal++)
        {
            var closing = company
                .Deal(
                    $"{on} {closeOn} {segment} {region} {amount} {deal}",
                    "Vera",
                    amount,
                    close: on,
                    created: "2025-01-05"
                )
                .Moves(on, deal < won ? "Closed Won" : "Closed Lost", close: closeOn ?? on);
            if (segment is not null)
            {
                closing.Segment(segment);
            }

            if (region is not null)
            {
                closing.Territory(region + " 1", region);
            }
        }

        return company;
    }
}
