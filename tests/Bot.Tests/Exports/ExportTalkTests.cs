using System.Text.Json;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Terminal;
using RevBot.Bot.Channels.Web.Drawing;
using RevBot.Bot.Exports.Asking;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.Tests.Exports;

/// <summary>What is said of files in a talk, whatever the channel.</summary>
public sealed class ExportTalkTests : IDisposable
{
    private readonly DemoFile demo = new();
    private readonly HeardRouter router = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Wish_AfterTwoCallsOfOneFunction_NamesTheTablesApart()
    {
        var house = demo.House(router);
        await AskAsync(house, "Compare them");

        var said = await AskAsync(house, "export this to Excel");

        var tables = Assert.IsType<ExportAnswerResult>(Assert.Single(said.Calls).Result).Tables;
        Assert.Equal(["deals", "deals_2"], tables.Keys);
        Assert.Contains("Deals: Enterprise, ", said.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("Deals: Mid-Market, ", said.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuestionInAWish_IsReadAsThePersonWroteIt()
    {
        await AskAsync(demo.House(router), "Which deals of \"Acme & Söhne\" are in EMEA as csv please");

        Assert.Equal("Which deals of \"Acme & Söhne\" are in EMEA", router.Heard);
    }

    [Fact]
    public async Task WhereAnswersAreNotKept_NoFileIsOffered_AndWhoWantsOneIsToldOnce()
    {
        var house = demo.House(router, settings: new() { Record = new() { Answers = false } });

        var asked = await AskAsync(house, "Compare them as csv");
        var after = await AskAsync(house, "as csv");

        Assert.Null(asked.File);
        Assert.Null(after.File);
        Assert.Equal(2, asked.Answer.Text.Split("Answers are not kept here").Length);
        Assert.Equal(WantedFile.NotKept, after.Answer.Text);
        var card = house.Cards.Create(asked);
        Assert.NotNull(card.AnswerId);
        Assert.Null(card.File);
        Assert.DoesNotContain("data-deed=\"file\"", HtmlCard.Write(card, "c"), StringComparison.Ordinal);
        using var terminal = new StringWriter();
        TerminalAnswer.Write(asked, terminal);
        Assert.DoesNotContain("export --answer", terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereAnswersAreKept_TheFileIsOfTheAnswerItself()
    {
        var house = demo.House(router);

        var asked = await AskAsync(house, "Compare them as pdf");

        Assert.Equal((asked.RecordId, ExportFormat.Pdf), (asked.File!.AnswerId, asked.File.Format));
        Assert.DoesNotContain("not kept", asked.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("data-deed=\"file\"", HtmlCard.Write(house.Cards.Create(asked), "c"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListThatWasAskedForWithoutANumber_IsWhole_HoweverItIsWritten()
    {
        var house = demo.House(router);
        router.Top = true;
        await AskAsync(house, "Compare them");

        var said = await AskAsync(house, "export this");

        Assert.Contains("all ", said.Answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the first ", said.Answer.Text, StringComparison.Ordinal);
    }

    private static Task<AnswerEnvelope> AskAsync(RevBotServices house, string text) =>
        house.Assistant.AskAsync(new(null, "talk", DemoFile.Leader, text, "web"), CancellationToken.None);

    /// <summary>Reads everything as a question for the deals of two segments.</summary>
    private sealed class HeardRouter : IRouter
    {
        public string Name => "offline";

        public string? Heard { get; private set; }

        /// <summary>Whether the calls say of how many rows they want that it is not said, as models write it.</summary>
        public bool Top { get; set; }

        public ValueTask<Plan> RouteAsync(RouteRequest request, CancellationToken cancellation)
        {
            Heard = request.Text;
            return ValueTask.FromResult(
                new Plan { Calls = [Deals("Enterprise"), Deals("Mid-Market")], Confidence = 1 }
            );
        }

        private FunctionCall Deals(string segment)
        {
            var arguments = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["filter"] = new { segments = new[] { segment } },
            };
            if (Top)
            {
                arguments["top"] = null;
            }

            return new("list_deals", JsonSerializer.SerializeToElement(arguments));
        }
    }
}
