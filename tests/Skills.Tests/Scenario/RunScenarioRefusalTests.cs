using RevBot.Skills.Scenario;

namespace RevBot.Skills.Tests.Scenario;

/// <summary>What cannot be supposed, and what is asked back.</summary>
public sealed class RunScenarioRefusalTests
{
    [Fact]
    public void ADealThatMayBeSeveral_IsAskedAbout_WithTheSameSupposedOfEach()
    {
        var company = RunScenarioTests.Company();
        company.Deal("Cedar one", "Priya", 10_000, close: "2026-12-15").Account("Cedar");
        company.Deal("Cedar two", "Priya", 30_000, close: "2026-12-15").Account("Cedar");

        var question = Assert.Throws<SkillInputException>(() =>
            new RunScenario().Run(
                company.AsSeenBy("Vera"),
                new() { Adjustments = [new() { Kind = "slip", Deals = ["Cedar"] }] }
            )
        );

        Assert.Equal("Which deal do you mean by \"Cedar\": Cedar two or Cedar one?", question.Message);
        Assert.Equal(
            ["What if Cedar two slips?", "What if Cedar one slips?"],
            question.Options,
            StringComparer.Ordinal
        );
    }

    [Theory]
    [InlineData("""[{"kind":"slip","deals":["Foreign"]}]""", "I find no deal called \"Foreign\" in what you can see.")]
    [InlineData("""[{"kind":"slip","deals":["Nowhere"]}]""", "I find no deal called \"Nowhere\" in what you can see.")]
    [InlineData(
        """[{"kind":"slip","deals":["Won already"]}]""",
        "\"Won already\" is closed already; only open deals can be changed."
    )]
    [InlineData("""[{"kind":"slip"}]""", "Say which deals: name them, give a filter, or say how many of the largest.")]
    [InlineData("""[{"kind":"win_rate"}]""", "Say by which factor: 0.9 is 10% less.")]
    [InlineData("""[{"kind":"win_rate","factor":11}]""", "A factor goes from 0 to 10: 0.9 is 10% less.")]
    [InlineData("""[{"kind":"close_date","deals":["Acme"],"to":"soon"}]""", "\"soon\" is no date; use 2026-12-15.")]
    public void WhatCannotBeSupposed_IsSaidInOneSentence(string adjustments, string sentence)
    {
        var company = RunScenarioTests.Company();
        company.Deal("Foreign", "Olaf", 10_000, close: "2026-12-15");

        var error = Assert.Throws<SkillInputException>(() =>
            RunScenarioTests.Run(company, $$"""{"adjustments":{{adjustments}}}""", "Priya")
        );

        Assert.Equal(sentence, error.Message);
    }

    [Fact]
    public void APeriodThatIsOver_IsRefused()
    {
        var error = Assert.Throws<SkillInputException>(() =>
            RunScenarioTests.Run(RunScenarioTests.Company(), """{"period":"2026-Q3","adjustments":[]}""")
        );

        Assert.Equal("2026-Q3 is over; a scenario needs a period that is still open.", error.Message);
    }
}
