namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Periods of a follow-up count from the question before.</summary>
public sealed class PeriodTests
{
    [Fact]
    public void AnotherPeriod_TakesThePlaceOfTheFirst() =>
        Transcript.Holds(
            """
            win rate in EMEA this quarter
              get_win_loss {"period":"2027-Q4","filter":{"regions":["EMEA"]}}
            and last quarter?
              get_win_loss {"period":"2027-Q3","filter":{"regions":["EMEA"]}}
            the quarter before
              get_win_loss {"period":"2027-Q2","filter":{"regions":["EMEA"]}}
            and last year?
              get_win_loss {"period":"2026-Q2","filter":{"regions":["EMEA"]}}
            same for the last fiscal year
              get_win_loss {"period":"FY2026","filter":{"regions":["EMEA"]}}
            now Q1
              get_win_loss {"period":"2026-Q1","filter":{"regions":["EMEA"]}}
            march?
              get_win_loss {"period":"2025-03","filter":{"regions":["EMEA"]}}
            compared with the month before
              get_win_loss {"period":"2025-03","compareTo":"2025-02","filter":{"regions":["EMEA"]}}
            back to this quarter
              get_win_loss {"period":"2027-Q4","compareTo":"2027-Q3","filter":{"regions":["EMEA"]}}
            vs last year
              get_win_loss {"period":"2027-Q4","compareTo":"2026-Q4","filter":{"regions":["EMEA"]}}
            """
        );

    [Fact]
    public void AWindowOfChanges_StepsAndStops() =>
        Transcript.Holds(
            """
            what changed in the pipeline since 1 October
              get_pipeline_changes {"since":"2026-10-01"}
            stop at 31 October
              get_pipeline_changes {"since":"2026-10-01","until":"2026-10-31"}
            just Priya
              get_pipeline_changes {"since":"2026-10-01","until":"2026-10-31","filter":{"owners":["Priya Kapoor"]}}
            and last week?
              get_pipeline_changes {"since":"2026-11-09","until":"2026-11-15","filter":{"owners":["Priya Kapoor"]}}
            the week before
              get_pipeline_changes {"since":"2026-11-02","until":"2026-11-08","filter":{"owners":["Priya Kapoor"]}}
            since monday
              get_pipeline_changes {"since":"2026-11-16","filter":{"owners":["Priya Kapoor"]}}
            """
        );
}
