using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack;

public sealed partial class BlockTests
{
    private static readonly Config Run = Config.QuickThrowOnFailure.WithMaxTest(120).WithReplay(20261122, 7);

    [Fact]
    public void Blocks_OfAnyCard_KeepToAllOfSlacksLimits() =>
        Prop.ForAll(
                RandomCards.All.ToArbitrary(),
                card =>
                    Assert.All(
                        Enum.GetValues<BlockSupport>(),
                        richness =>
                        {
                            var message = BlockKitWriter.Write(card, richness);
                            Assert.False(string.IsNullOrWhiteSpace(message.Text));
                            Assert.InRange(message.Text.Length, 1, 40_000);
                            Assert.Null(BlockRules.Wrong(Json(message), new HashSet<string>(), false));
                        }
                    )
            )
            .Check(Run);

    [Fact]
    public void Blocks_OfAnyCard_NameNobodyLinkNowhereAndTurnNothingRound() =>
        Prop.ForAll(
                RandomCards.All.ToArbitrary(),
                card =>
                {
                    var message = BlockKitWriter.Write(card, BlockSupport.Full);
                    foreach (var text in Marked(Json(message)).Append(message.Text))
                    {
                        Assert.DoesNotContain('<', text);
                        Assert.DoesNotContain('>', text);
                    }

                    Assert.DoesNotContain(
                        Shown(message).EnumerateRunes(),
                        rune => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
                    );
                    Assert.All(
                        Urls(Json(message)),
                        url => Assert.StartsWith("https://crm.example/", url, StringComparison.Ordinal)
                    );
                }
            )
            .Check(Run);

    [Fact]
    public void Blocks_OfTheSameCard_AreTheSameBytes() =>
        Prop.ForAll(
                RandomCards.All.ToArbitrary(),
                card =>
                    Assert.Equal(
                        SlackJson.Serialize(BlockKitWriter.Write(card, BlockSupport.Full)),
                        SlackJson.Serialize(BlockKitWriter.Write(card, BlockSupport.Full))
                    )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261122, 7));

    [Theory]
    [InlineData(nameof(BlockSupport.Full))]
    [InlineData(nameof(BlockSupport.Plain))]
    public void Table_OfTenThousandRows_SaysHowManyAreLeftOut(string blocks)
    {
        var richness = Enum.Parse<BlockSupport>(blocks);
        var rows = Enumerable.Range(0, 10_000).Select(i => new CardRow([$"Deal {i}", "$1"])).ToArray();
        var card = new Card
        {
            Paragraphs = ["Your deals."],
            Tables = [new("Deals", [new("Deal", false), new("Amount", true)], rows) { LeftOut = 5 }],
        };

        var json = Json(BlockKitWriter.Write(card, richness))!;

        var shown = DealRow().Count(json.ToJsonString());
        var missing = (10_005 - shown).ToString("#,0", CultureInfo.InvariantCulture);
        Assert.Contains($"{missing} more rows are left out.", json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_WithNumbersAndNotes_SetsNumbersToTheRightAndNotesLast()
    {
        var table = new CardTable(
            "Deals",
            [new("Deal", false), new("Amount", true)],
            [new(["Acme", "$3M"]) { Detail = "No next step." }, new(["Bolt", ""])]
        );

        var block = Json(BlockKitWriter.Write(new() { Paragraphs = ["x"], Tables = [table] }, BlockSupport.Full))!
            .Single(one => (string)one!["type"]! == "table")!;

        Assert.Equal(
            ["left", "right", "left"],
            block["column_settings"]!.AsArray().Select(setting => (string)setting!["align"]!)
        );
        Assert.Equal(
            ["Deal Amount Notes", "Acme $3M No next step.", "Bolt – –"],
            block["rows"]!
                .AsArray()
                .Select(row => string.Join(' ', row!.AsArray().Select(cell => (string)cell!["text"]!)))
        );
    }

    [Fact]
    public void Picture_OfATable_LinesUp()
    {
        var table = new CardTable(
            "Deals",
            [new("Deal", false), new("Amount", true)],
            [new(["Acme", "$3M"]) { Detail = "No next step." }, new(["Bolt AG", "$12.5M"])]
        );

        Assert.Equal(
            """
            Deal     Amount
            Acme        $3M
              No next step.
            Bolt AG  $12.5M
            """,
            TextPicture.Draw(table, table.Rows)
        );
    }

    [Fact]
    public void Picture_OfAChart_IsToOneScaleAndShowsWhichWay()
    {
        // The largest is twenty wide; half of it ten, a quarter five.
        var chart = new CardChart(
            ChartKind.Bars,
            "Moves",
            [new("Moves", [new("Won", 40, "$40K"), new("Lost", -20, "-$20K"), new("New", 10, "$10K")])]
        );

        Assert.Equal(
            $"""
            Won  {new string('▇', 20)} $40K
            Lost -{new string('▇', 10)} -$20K
            New  {new string('▇', 5)} $10K
            """,
            TextPicture.Draw(chart, 20)
        );
    }

    [Fact]
    public void Picture_OfARange_IsFromOneEndToTheOtherAndNoBar()
    {
        // Of 50, which is twenty wide: from 30, twelve, to 50, twenty; the two ends and six between them.
        var chart = new CardChart(ChartKind.HorizontalBars, "Forecast", [new("Forecast", [new("Model", 40, "$40K")])])
        {
            Range = new("80% range", 30, 50, "$30K to $50K"),
        };

        Assert.Equal(
            $"""
            Model {new string('▇', 16)} $40K
            80% range {new string(' ', 12)}├{new string('─', 6)}┤ $30K to $50K
            """,
            TextPicture.Draw(chart, 20)
        );
    }

    [Fact]
    public void Chart_WithARange_SaysItBesideTheBars()
    {
        var chart = new CardChart(
            ChartKind.HorizontalBars,
            "Forecast",
            [new("Forecast", [new("Model", 40, "$40K"), new("Commit", 45, "$45K")])]
        )
        {
            Range = new("80% range", 30, 50, "$30K to $50K"),
        };

        var blocks = BlockKitWriter
            .Write(new Card { Paragraphs = ["So."], Charts = [chart] }, BlockSupport.Full)
            .Blocks!;

        var drawn = Assert.Single(blocks.OfType<Block.DataVisualization>());
        Assert.Equal(2, drawn.Chart.Series[0].Data.Count);
        Assert.Contains(
            blocks.OfType<Block.Context>(),
            said => said.Elements.Any(text => text.Words == "80% range: $30K to $50K")
        );
    }

    [Fact]
    public void Chart_WhoseLabelsAreTheSameOnceCut_KeepsThemApart()
    {
        var chart = new CardChart(
            ChartKind.Lines,
            "x",
            [new("s", [new("Enterprise accounts of EMEA", 1, "1"), new("Enterprise accounts of APAC", 2, "2")])]
        );

        Assert.Equal(
            ["Enterprise accounts…", "Enterprise accoun… 2"],
            ChartBlocks.Create(chart)!.Chart.AxisConfig.Categories
        );
    }

    [Theory]
    [InlineData(5, 5, 0)]
    [InlineData(6, 4, 2)]
    [InlineData(20, 4, 16)]
    public void Buttons_ThatAreMany_GoIntoAMenu(int count, int buttons, int choices)
    {
        var all = Enumerable
            .Range(0, count)
            .Select(i => new CardButton($"Option {i}", ButtonAction.Ask, $"ask {i}"))
            .ToArray();

        var row = Json(BlockKitWriter.Write(new() { Paragraphs = ["Which one?"], Buttons = all }, BlockSupport.Full))!
            .Single(block => (string)block!["type"]! == "actions")!;

        var elements = row["elements"]!.AsArray();
        Assert.Equal(buttons, elements.Count(element => (string)element!["type"]! == "button"));
        Assert.Equal(choices, elements.Sum(element => element!["options"]?.AsArray().Count ?? 0));
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("ab👩‍👩‍👧‍👦", 5, "ab…")]
    [InlineData("a b cd", 3, "a…")]
    public void Cut_OfWords_LeavesNoHalfLetters(string text, int most, string cut) =>
        Assert.Equal(cut, Bot.Channels.Slack.Blocks.SlackText.Cut(text, most));

    [GeneratedRegex("Deal [0-9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DealRow();

    private static JsonArray? Json(BlockMessage message) =>
        message.Blocks is null ? null : JsonNode.Parse(SlackJson.Serialize(message.Blocks))!.AsArray();

    // What a button brings back is not shown: it must come back as it was.
    private static string Shown(BlockMessage message)
    {
        var json = Json(message);
        foreach (var part in Objects(json).ToArray())
        {
            part.Remove("value");
        }

        return json?.ToJsonString(
                new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            ) + message.Text;
    }

    private static IEnumerable<string> Marked(JsonNode? node) =>
        Objects(node)
            .Where(part => (string?)(part["type"] as JsonValue) == "mrkdwn")
            .Select(part => (string)part["text"]!);

    private static IEnumerable<string> Urls(JsonNode? node) =>
        Objects(node).Select(part => part["url"]).OfType<JsonValue>().Select(url => (string)url!);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject part => part.SelectMany(pair => Objects(pair.Value)).Prepend(part),
            JsonArray list => list.SelectMany(Objects),
            _ => [],
        };
}
