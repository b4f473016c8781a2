using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Skills.DealStory;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Tests.Wording;

/// <summary>The words for one deal, for every deal of a demo company.</summary>
public sealed class ExplainDealAnswerTests
{
    private const int MostWords = 120;

    [Fact]
    public void Answer_AboutAnyDeal_SaysItsNumberFirst_WhatToDoLast_InAtMost120Words()
    {
        using var demo = new DemoFile();
        var view = demo.House().ViewOf(DemoFile.Leader, CancellationToken.None);
        var (skill, templates) = (new ExplainDeal(), new AnswerTemplates(RevBotServices.PromptsFolder));
        var (open, closed) = (0, 0);
        foreach (var deal in view.Deals)
        {
            var result = skill.Run(view, new() { Deal = deal.Id });
            var lines = templates.Render(skill, result, Ask.Any).Select(sentence => sentence.Text).ToArray();

            Assert.StartsWith(deal.Name, lines[0], StringComparison.Ordinal);
            Assert.True(lines.Sum(line => line.Split(' ').Length) <= MostWords, string.Join('\n', lines));
            if (deal.Now.IsOpen)
            {
                open++;
                Assert.Contains("chance of being won by 31 Jan 2027", lines[0], StringComparison.Ordinal);
                Assert.Equal($"Next: {result.NextBestAction}", lines[^1]);
                Assert.InRange(lines.Length, 3, 6);
            }
            else
            {
                closed++;
                Assert.Matches(deal.Now.IsWon ? " was won on " : " was lost on ", lines[0]);
            }
        }

        Assert.True(open > 5 && closed > 100, $"{open} open, {closed} closed");
    }
}
