using System.Diagnostics;
using RevBot.Bot.Conversation;
using RevBot.Bot.Understanding;
using RevBot.Skills.Tests.Company;

namespace RevBot.Bot.Tests.Understanding;

[Collection(Alone.Name)]
public sealed class RoutingSpeedTests
{
    private const int Deals = 6000;
    private const double MostMilliseconds = 5;

    private static readonly string[] Texts =
    [
        "Will we hit our number this quarter?",
        "Which deals with Customer 4711 Works are at risk?",
        "how much did we close last month per country",
        "Top 5 deals by amount closing by the end of the month",
        "pipeline for Zorbex Industries",
        "pipline of custmer 12",
    ];

    [Fact]
    public void Route_OverSixThousandDeals_TakesLessThanFiveMilliseconds()
    {
        var company = new TestCompany(RouterCompany.Today).Manager("Mia Berg").Seller("Priya Kapoor", "Mia Berg");
        for (var number = 0; number < Deals; number++)
        {
            company.Deal($"Customer {number} Works", "Priya Kapoor", 1000m, close: "2026-12-20");
        }

        var book = company.AsSeenBy("Mia Berg");
        Plan Ask(string text) => Asking.Router.Route(new(text, book, ConversationState.Empty));
        var warm = Texts.Select(Ask).ToArray();
        Assert.Equal(Texts.Length, warm.Length);

        // The median, because the machine of the tests does other things too.
        var times = Enumerable
            .Range(0, 10)
            .SelectMany(_ => Texts)
            .Select(text =>
            {
                var clock = Stopwatch.StartNew();
                Ask(text);
                return clock.Elapsed.TotalMilliseconds;
            })
            .Order()
            .ToArray();
        Assert.True(times[times.Length / 2] < MostMilliseconds, $"{times[times.Length / 2]} ms");
    }
}
