using RevBot.Benchmarks.RevBench.Market;

namespace RevBot.Benchmarks.Agora;

/// <summary>A deal as it truly stands: a committee that makes up its mind one by one, as far as sellers find time for it.</summary>
internal sealed class Pursuit
{
    public required int Number { get; init; }

    public required int CreatedWeek { get; init; }

    public required int Segment { get; init; }

    public required int Product { get; init; }

    public required int Seller { get; init; }

    /// <summary>What its buyers think of the offer more than others, in log odds.</summary>
    public required double Quality { get; init; }

    public required double Dollars { get; init; }

    /// <summary>How many must be convinced.</summary>
    public required int Members { get; init; }

    /// <summary>The week of the year in which the buyer's own year begins.</summary>
    public required int BudgetWeek { get; init; }

    /// <summary>Whether the buyer spends what is left of the year's budget, or has spent it by then.</summary>
    public required bool Spends { get; init; }

    /// <summary>The week in which a renewal is due; null for new business.</summary>
    public int? Due { get; init; }

    public int For { get; set; }

    public int Against { get; set; }

    /// <summary>Hours given to the talk that is under way.</summary>
    public double Talked { get; set; }

    /// <summary>The last week in which its seller looked at it, and the hours given to it then.</summary>
    public (int Week, double Hours) Looked { get; set; }

    /// <summary>Weeks in which nobody had time for it.</summary>
    public int Idle { get; set; }

    public Fate Fate { get; set; }

    public int ClosedWeek { get; set; }

    /// <summary>What it brought, in whole dollars; 0 unless won.</summary>
    public long Paid { get; set; }

    /// <summary>The hours given to it in a week; none once it has left the seller's desk, whatever the CRM says.</summary>
    public double HoursIn(int week) => Looked.Week == week ? Looked.Hours : 0;

    public double Decided => (For + Against) / (double)Members;

    public bool IsAgreed => For + Against == Members;

    /// <summary>More than a third of them against ends it.</summary>
    public bool IsRefused => 3 * Against > Members;

    public Pursuit Copy() => (Pursuit)MemberwiseClone();
}
