using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>How one method values deals at two moments, and what moved it, in minor units with fractions.</summary>
internal abstract class MethodValue
{
    /// <summary>The method's number at the start.</summary>
    public required double Start { get; init; }

    /// <summary>At the end.</summary>
    public required double End { get; init; }

    /// <summary>What the method expects of a deal at the start; 0 where it does not count.</summary>
    public abstract double Before(DealPair pair);

    /// <summary>At the end.</summary>
    public abstract double After(DealPair pair);

    /// <summary>Adds what moved a deal's value to its causes.</summary>
    public void Split(DealPair pair, Parts parts)
    {
        switch (pair.Passage)
        {
            case Passage.StayedOpen:
                SplitOpen(pair, parts);
                break;
            case Passage.StayedWon:
                var cause = pair.AmountCause == Cause.Currency ? Cause.Currency : Cause.FinalAmount;
                parts.Add(cause, After(pair) - Before(pair));
                break;
            case Passage.Won:
                var worth = IfWon(pair);
                parts.Add(Cause.Won, worth - Before(pair));
                parts.Add(Cause.FinalAmount, After(pair) - worth);
                break;
            case Passage.CameOrWent:
                parts.Add(pair.Cause, After(pair) - Before(pair));
                break;
        }
    }

    /// <summary>Adds what no deal stands for.</summary>
    public virtual void SplitRest(Parts parts) { }

    /// <summary>What the method expected at the start that an open deal brings if it is won.</summary>
    protected abstract double IfWon(DealPair pair);

    /// <summary>Adds what moved the value of a deal open at both moments.</summary>
    protected abstract void SplitOpen(DealPair pair, Parts parts);
}
