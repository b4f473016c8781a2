namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Flags and conditions, which are one kind.</summary>
public sealed class ConditionTests
{
    [Fact]
    public void AConditionOrFlag_TakesThePlaceOfTheLast() =>
        Transcript.Holds(
            """
            which deals have no next step
              list_deals {"flags":["no_next_step"]}
            and the stalled ones?
              list_deals {"flags":["stalled"]}
            only over 50k
              list_deals {"filter":{"minAmount":50000},"flags":["stalled"]}
            make it 80
              list_deals {"filter":{"minAmount":80000},"flags":["stalled"]}
            any due before christmas?
              list_deals {"filter":{"minAmount":80000,"where":[{"field":"close_date","op":"<","value":"2026-12-25"}]}}
            older than 90 days?
              list_deals {"filter":{"minAmount":80000,"where":[{"field":"age","op":">","value":90}]}}
            just Priya's
              list_deals {"filter":{"owners":["Priya Kapoor"],"minAmount":80000,"where":[{"field":"age","op":">","value":90}]}}
            anything closing next month?
              list_deals {"period":"2026-12","filter":{"owners":["Priya Kapoor"],"minAmount":80000}}
            and lost?
              list_deals {"period":"2026-12","filter":{"owners":["Priya Kapoor"],"minAmount":80000},"flags":["lost"]}
            drop the filter
              list_deals {"period":"2026-12"}
            """
        );

    [Fact]
    public void ABound_IsTakenBackByItsFigure_AndAnExclusionByItsName() =>
        Transcript.Holds(
            """
            open deals over 3k
              list_deals {"filter":{"minAmount":3000}}
            exclude renewals
              list_deals {"filter":{"minAmount":3000,"exclude":{"dealTypes":["Renewal"]}}}
            the 5 oldest of those
              list_deals {"filter":{"minAmount":3000,"exclude":{"dealTypes":["Renewal"]}},"orderBy":"age desc","top":5}
            put renewals back in
              list_deals {"filter":{"minAmount":3000},"orderBy":"age desc","top":5}
            forget the 3k limit
              list_deals {"orderBy":"age desc","top":5}
            """
        );

    [Fact]
    public void AListAfterAFigure_KeepsHowDealsEnded_AndEveryoneTakesBackPeopleOnly() =>
        Transcript.Holds(
            """
            how much did we win in october
              query_metric {"measures":["won_amount"],"period":"2026-10"}
            Priya only
              query_metric {"measures":["won_amount"],"period":"2026-10","filter":{"owners":["Priya Kapoor"]}}
            show me the deals
              list_deals {"period":"2026-10","filter":{"owners":["Priya Kapoor"]},"flags":["won"]}
            now the lost ones
              list_deals {"period":"2026-10","filter":{"owners":["Priya Kapoor"]},"flags":["lost"]}
            whole team again, over 1000
              list_deals {"period":"2026-10","filter":{"minAmount":1000},"flags":["lost"]}
            """
        );
}
