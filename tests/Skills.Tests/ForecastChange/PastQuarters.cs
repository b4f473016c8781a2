using RevBot.Data.Calendar;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.ForecastChange;

/// <summary>Six quarters of closed deals, enough for the model: 40 a quarter, two of five won, those with more activity.</summary>
internal static class PastQuarters
{
    private const int Quarters = 6;
    private const int DealsEach = 40;

    public static TestCompany WithPast(this TestCompany company)
    {
        for (var back = 1; back <= Quarters; back++)
        {
            var quarter = company.Calendar.Shift(company.Calendar.Quarter(2026, 4), -back);
            for (var number = 0; number < DealsEach; number++)
            {
                Add(company, quarter, number);
            }
        }

        return company;
    }

    private static void Add(TestCompany company, Period quarter, int number)
    {
        string Day(int days) => Dates.Iso(quarter.Start.PlusDays(days));
        var isWon = number % 5 < 2;
        var closes = 20 + (number * 13 % 65);
        var deal = company
            .Deal(
                $"{quarter.Id} {number}",
                number % 2 == 0 ? "Priya" : "Paul",
                100 + (number * 37 % 900),
                close: Day(closes - (number % 3 * 10)),
                created: Day(number % 4 == 0 ? 5 : -30 - number)
            )
            .Segment(number % 3 == 0 ? "Enterprise" : "SMB");
        if (isWon || number % 7 == 0)
        {
            deal.Activity(Day(closes - 12), inbound: 2, outbound: 1);
        }

        if (number % 2 == 0)
        {
            deal.Moves(Day(closes - 8), stage: "Negotiation");
        }

        _ = isWon ? deal.Won(Day(closes)) : deal.Lost(Day(closes));
    }
}
