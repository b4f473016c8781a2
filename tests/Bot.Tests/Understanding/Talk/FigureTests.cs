namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>A figure alone.</summary>
public sealed class FigureTests
{
    [Fact]
    public void AFigureAlone_StandsForTheLastOne() =>
        Transcript.Holds(
            """
            forecast accuracy over the last 4 quarters
              get_forecast_accuracy {"quarters":4}
            go back 8
              get_forecast_accuracy {"quarters":8}
            go back six quarters
              get_forecast_accuracy {"quarters":6}
            only EMEA
              get_forecast_accuracy {"quarters":6,"filter":{"regions":["EMEA"]}}
            """
        );

    [Fact]
    public void ADiscount_IsChangedByAFigure() =>
        Transcript.Holds(
            """
            tell me about Harbor Foods
              explain_deal {"deal":"Harbor Foods"}
            would 10% off help
              analyze_price {"deal":"Harbor Foods","discount":0.1}
            15?
              analyze_price {"deal":"Harbor Foods","discount":0.15}
            five rather
              analyze_price {"deal":"Harbor Foods","discount":0.05}
            same for Kestrel Energy
              analyze_price {"deal":"Kestrel Energy Ltd","discount":0.05}
            """
        );

    [Fact]
    public void ABound_KeepsItsScale() =>
        Transcript.Holds(
            """
            deals over 300k
              list_deals {"filter":{"minAmount":300000}}
            make it 500
              list_deals {"filter":{"minAmount":500000}}
            make it 1.2m
              list_deals {"filter":{"minAmount":1200000}}
            top 5
              list_deals {"filter":{"minAmount":1200000},"top":5}
            only the three biggest
              list_deals {"filter":{"minAmount":1200000},"orderBy":"amount desc","top":3}
            """
        );
}
