namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>After groups were ranked: one of them by its place, the other end, what belongs to it.</summary>
public sealed class RankingTests
{
    [Fact]
    public void APlace_IsTheGroupThatStandsThere() =>
        Transcript.Holds(
            """
            top 5 sellers by open pipeline
              query_metric {"measures":["pipeline_amount"],"groupBy":["owner"],"orderBy":"pipeline_amount desc","top":5}
            and the second one?
              query_metric {"measures":["pipeline_amount"],"groupBy":["owner"],"filter":{"owners":["Sarah Diallo"]},"orderBy":"pipeline_amount desc","top":5}
            which deals does the third one have open
              list_deals {"filter":{"owners":["Sarah Lund"]}}
            show me the 2nd rep's open deals
              list_deals {"filter":{"owners":["Sarah Diallo"]}}
            """
        );

    [Fact]
    public void APlace_OfAnythingThatWasRanked_IsItsName() =>
        Transcript.Holds(
            """
            pipeline by country
              query_metric {"measures":["pipeline_amount"],"groupBy":["country"]}
            and the last one?
              query_metric {"measures":["pipeline_amount"],"groupBy":["country"],"filter":{"countries":["US"]}}
            """
        );

    [Fact]
    public void TheOtherEnd_IsTheSameFigureFromThere() =>
        Transcript.Holds(
            """
            who has the best win rate this year
              get_win_loss {"period":"FY2027","groupBy":"owner"}
            and the lowest?
              query_metric {"measures":["win_rate"],"groupBy":["owner"],"period":"FY2027","orderBy":"win_rate asc"}
            which product sold most this year
              query_metric {"measures":["won_amount"],"groupBy":["product"],"period":"FY2027","orderBy":"won_amount desc"}
            and least?
              query_metric {"measures":["won_amount"],"groupBy":["product"],"period":"FY2027","orderBy":"won_amount asc"}
            """
        );

    [Fact]
    public void Deals_AskedForAfterFigures_AreNoPartOfThem() =>
        Transcript.Holds(
            """
            pipeline by country top 3
              query_metric {"measures":["pipeline_amount"],"groupBy":["country"],"orderBy":"pipeline_amount desc","top":3}
            biggest deals in Germany
              list_deals {"filter":{"countries":["DE"]},"orderBy":"amount desc"}
            """
        );

    [Fact]
    public void APlace_WhereNothingStands_IsSaid() =>
        Transcript.Holds(
            """
            win rate this year
              get_win_loss {"period":"FY2027"}
            and the second one?
              ! The last answer lists nothing that stands at that place.
            """
        );

    [Fact]
    public void WhatIsToCome_IsOfTheNextQuarterOfThatName_AndWhatHappened_OfTheLast() =>
        Transcript.Holds(
            """
            pipeline coverage for Q1 by team
              query_metric {"measures":["coverage"],"groupBy":["team"],"period":"2028-Q1"}
            scrap that, win rate in Q1 by team
              get_win_loss {"period":"2027-Q1","groupBy":"team"}
            """
        );
}
