namespace RevBot.Bot.Wording;

/// <summary>Whether a period of the data matches the CRM.</summary>
/// <param name="Period">Its canonical name.</param>
/// <param name="From">Its first day, ISO.</param>
/// <param name="To">Its last day, ISO.</param>
/// <param name="Matches">Whether every check passed.</param>
public sealed record CrmState(string Period, string From, string To, bool Matches)
{
    /// <summary>As the trust line says it.</summary>
    public string Words => Matches ? $"{Period} matches the CRM" : $"{Period} differs from the CRM";

    /// <summary>Whether days of an answer are among those compared: a match of this quarter says nothing of the last.</summary>
    /// <param name="from">The answer's first day, ISO.</param>
    /// <param name="to">Its last day, ISO.</param>
    internal bool Bears(string from, string to) =>
        string.CompareOrdinal(from, To) <= 0 && string.CompareOrdinal(to, From) >= 0;
}
