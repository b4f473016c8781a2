using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using RevBot.Bot.Wording.Grounding;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>The check reads whatever a model writes.</summary>
public sealed class GroundingFuzzTests
{
    private static readonly IReadOnlyList<Fact> Facts = new FactList()
        .Add("commit", "Commit", FactValue.Of(Money.FromAmount(4_100_000m, Currency.Usd)), "sellers' calls")
        .Add("seller", "Seller", FactValue.Name("Lena Hoffmann"), "who")
        .Facts;

    [Fact]
    public void AnyText_WhateverItsCharacters_IsJudgedWithoutAnError()
    {
        var pieces = Gen.Elements(
            "$",
            "4.1M",
            "-",
            "%",
            "Q4",
            "2027",
            "FY",
            "'",
            "rose",
            "the",
            "largest",
            "of",
            "4,,1",
            ".",
            "\n",
            "Lena",
            "Hoffmann",
            "\u0000",
            "\ud800",
            "١٢",
            "99999999999999999999999999",
            "because",
            "half",
            "(",
            "—",
            "½",
            "1e9",
            "May",
            "5",
            "than",
            "over",
            "quota",
            "not"
        );
        var texts = pieces.ListOf().Select(list => string.Join(list.Count % 2 == 0 ? " " : string.Empty, list));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122, 15),
            Prop.ForAll(texts.ToArbitrary(), text => AreOfTheText(GroundingCheck.Check(text, Facts, new()), text))
        );
    }

    [Theory]
    [InlineData("$4.1M and ")]
    [InlineData("the commit is up, ")]
    [InlineData("Lena ")]
    [InlineData("1,")]
    [InlineData("more than half of ")]
    public void ALongText_OfAnyKind_IsReadInBoundedTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, GroundingCheck.LongestText / piece.Length));
        var started = Stopwatch.GetTimestamp();
        GroundingCheck.Check(text, Facts, new());
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 5);
    }

    // Whatever the text, its sentences are its own words, in order.
    private static bool AreOfTheText(GroundingReport report, string text) =>
        report.Sentences.All(sentence =>
            string.CompareOrdinal(text, sentence.Start, sentence.Text, 0, sentence.Text.Length) == 0
        ) && report.Sentences.Zip(report.Sentences.Skip(1)).All(pair => pair.First.Start < pair.Second.Start);
}
