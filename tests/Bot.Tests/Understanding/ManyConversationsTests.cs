using NodaTime;
using RevBot.Bot.Conversation;

namespace RevBot.Bot.Tests.Understanding;

public sealed class ManyConversationsTests
{
    // Of its own: names are remembered by scope and revision, which two companies of the tests share.
    private static readonly Bot.Understanding.OfflineRouter Router = new(
        Path.Combine(AppContext.BaseDirectory, "prompts"),
        NamedSkill.Foundation
    );

    private const int Conversations = 500;
    private const string Claire = "claire.fontaine@farhaven.example";
    private const string Margaret = "margaret.osei@farhaven.example";

    // Each conversation has a bound of its own, so that a slot from another one would show; two people share each id.
    [Fact]
    public void FiveHundredConversations_AtOnce_KeepTheirOwnSlots()
    {
        using var demo = new DemoFile();
        var house = demo.House();
        var books = new[] { Claire, Margaret }.ToDictionary(
            email => email,
            email => house.ViewOf(email, CancellationToken.None),
            StringComparer.Ordinal
        );
        var said = new string[Conversations];

        Parallel.For(
            0,
            Conversations,
            number =>
            {
                var email = number % 2 == 0 ? Claire : Margaret;
                var id = FormattableString.Invariant($"talk-{number / 2}");
                var line = "";
                foreach (
                    var text in new[]
                    {
                        FormattableString.Invariant($"deals over {100 + number}k"),
                        "only enterprise",
                        "and France?",
                    }
                )
                {
                    var book = books[email];
                    var now = Instant.FromUtc(2026, 11, 22, 9, 0);
                    var talk = house.Conversations.Load(id, book.Scope.Viewer.Id, now);
                    var plan = Router.Route(new(text, book, talk));
                    var next = talk.WithAnswer(plan.Calls, Listed.None);
                    house.Conversations.Save(id, book.Scope.Viewer.Id, "test", next, now);
                    line = Asking.Line(plan);
                }

                said[number] = line;
            }
        );

        Assert.Equal(
            Enumerable
                .Range(100, Conversations)
                .Select(bound =>
                    FormattableString.Invariant(
                        $$$"""list_deals {"filter":{"countries":["FR"],"segments":["Enterprise"],"minAmount":{{{bound}}}000}}"""
                    )
                ),
            said
        );
    }
}
