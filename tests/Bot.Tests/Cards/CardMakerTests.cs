using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Cards.Drawing;
using RevBot.Bot.Services;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Cards;

public sealed class CardMakerTests(MadeCards made) : IClassFixture<MadeCards>
{
    public static TheoryData<string> Functions => [.. SkillCatalog.All.Select(skill => skill.Name)];

    [Fact]
    public void Layouts_OfTheFolder_AreThoseOfTheFunctions() =>
        Assert.Equal(
            SkillCatalog.All.Select(skill => skill.Name).Order(StringComparer.Ordinal),
            new CardLayouts(RevBotServices.PromptsFolder).Functions
        );

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Card_OfEveryFunction_ShowsItsHeadlineFiguresAndCanBeTraced(string function)
    {
        var (card, envelope) = await made.OfAsync(function);

        Assert.NotEmpty(card.Figures);
        Assert.InRange(card.Figures.Count, 1, 6);
        Assert.Equal(envelope.RecordId, card.AnswerId);
        Assert.Contains(
            card.Buttons,
            button => button.Action == ButtonAction.Evidence && button.Value == card.AnswerId
        );
        Assert.StartsWith("As of 22 Nov 2026", card.Trust, StringComparison.Ordinal);
        Assert.NotEmpty(card.Sources);
        Assert.All(card.Buttons, button => Assert.InRange(button.Title.Length, 1, 40));
        Assert.All(
            card.Tables,
            table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count))
        );
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Card_OfEveryFunction_SaysTheAnswersTextAndNothingElse(string function)
    {
        var (card, envelope) = await made.OfAsync(function);
        string[] said = [.. card.Paragraphs, card.Trust!];

        Assert.Equal(
            envelope.Answer.Text.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal),
            string.Join(' ', said).ReplaceLineEndings(" ")
        );
    }

    [Fact]
    public async Task Chart_OfTheForecast_HasItsRangeAsARangeAndNotAsTwoMethods()
    {
        var (card, _) = await made.OfAsync("get_forecast");

        var chart = card.Charts.Single(chart => chart.Range is not null);
        var ends = card
            .Tables.Single(table => table.Title == "Forecast by method")
            .Rows.Where(row => row.Cells[0].StartsWith("80% range", StringComparison.Ordinal))
            .Select(row => row.Cells[1])
            .ToArray();
        Assert.Equal($"{ends[0]} to {ends[1]}", chart.Range!.Shown);
        Assert.True(chart.Range.From < chart.Range.To);
        Assert.DoesNotContain(chart.Series[0].Points, point => point.Label.Contains("80%", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Layout_OfEveryFunction_NamesOnlyWhatTheFunctionGives(string function)
    {
        var (_, envelope) = await made.OfAsync(function);
        var result = (SkillResult)envelope.Calls[0].Result;
        var layout = new CardLayouts(RevBotServices.PromptsFolder).Find(function);
        var columns = result.Tables.ToDictionary(
            table => table.Id,
            table => table.Columns.Select(column => column.Id).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

        Assert.All(
            layout.Charts.Where(chart => columns.ContainsKey(chart.Table)),
            chart =>
                Assert.Subset(
                    columns[chart.Table],
                    chart.Values.Concat(chart.Label is { } label ? [label] : []).ToHashSet()
                )
        );
    }

    [Fact]
    public async Task Charts_OfAnAnswer_DrawWhatItsTablesSay()
    {
        foreach (var function in SkillCatalog.All.Select(skill => skill.Name))
        {
            var (card, _) = await made.OfAsync(function);
            var cells = card
                .Tables.SelectMany(table => table.Rows)
                .SelectMany(row => row.Cells)
                .ToHashSet(StringComparer.Ordinal);
            Assert.All(
                card.Charts.SelectMany(chart => chart.Series).SelectMany(series => series.Points),
                point => Assert.Contains(point.Shown, cells)
            );
            Assert.All(
                card.Charts,
                chart =>
                    Assert.Single(
                        chart
                            .Series.Select(series => string.Join('|', series.Points.Select(point => point.Label)))
                            .Distinct()
                    )
            );
        }
    }

    [Fact]
    public async Task Forecast_OfAQuarter_IsOfferedForTheOnesBesideIt()
    {
        var (card, _) = await made.OfAsync("get_forecast");

        Assert.Equal(
            [("Same for 2027-Q3", "Forecast for 2027-Q3"), ("Same for 2028-Q1", "Forecast for 2028-Q1")],
            card.Buttons.Where(button => button.Action == ButtonAction.Replace)
                .Select(button => (button.Title, button.Value))
        );
        Assert.Contains(
            card.Figures,
            figure => figure.Label == "80% range" && figure.Value.Contains(" to ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Text_ThatAModelWorded_IsLabelledSoAndOtherIsNot()
    {
        var (card, envelope) = await made.OfAsync("get_forecast");

        Assert.False(card.WordedByModel);
        Assert.True(
            new CardMaker(RevBotServices.PromptsFolder)
                .Create(envelope with { Reworded = envelope.Content })
                .WordedByModel
        );
    }

    [Fact]
    public void QuestionBack_WithOptions_HasThemAsButtonsAndNoThumbs()
    {
        var envelope = Bare("Which deal do you mean?") with
        {
            Answer = new("Which deal do you mean?", [], ["Tell me about A", "Tell me about B"]),
        };

        var card = new CardMaker(RevBotServices.PromptsFolder).Create(envelope);

        Assert.Null(card.AnswerId);
        Assert.Null(card.Trust);
        Assert.Equal(["Which deal do you mean?"], card.Paragraphs);
        Assert.Equal(
            [
                new("Tell me about A", ButtonAction.Ask, "Tell me about A"),
                new("Tell me about B", ButtonAction.Ask, "Tell me about B"),
            ],
            card.Buttons
        );
    }

    [Theory]
    [InlineData("2027-Q1", -1, "2026-Q4")]
    [InlineData("2027-Q4", 1, "2028-Q1")]
    [InlineData("FY2027", 1, "FY2028")]
    [InlineData("2026-12", 1, "2027-01")]
    [InlineData("2026-01", -1, "2025-12")]
    [InlineData("2026-W47", 1, null)]
    [InlineData("2026-11-01..2026-11-22", 1, null)]
    [InlineData("FY", 1, null)]
    [InlineData("", 1, null)]
    public void PeriodBeside_ACanonicalName_IsTheNextOfItsKind(string period, int step, string? other) =>
        Assert.Equal(other, OtherPeriods.Shift(period, step));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly ten", 10, "exactly t…")]
    [InlineData("ab👩‍👩‍👧‍👦cd", 6, "ab…")]
    [InlineData("cafe\u0301 noir", 5, "caf…")]
    public void Text_ThatIsTooLong_IsCutBetweenLetters(string text, int most, string cut) =>
        Assert.Equal(cut, CardText.Cut(text, most));

    private static AnswerEnvelope Bare(string text) =>
        new()
        {
            Id = "1",
            Conversation = null,
            User = DemoFile.Leader,
            Question = "?",
            Answer = new(text, [], []),
            Router = "offline",
            AsOf = "2026-11-22T23:59:59Z",
            Freshness = new(null, null, 240, true),
        };
}
