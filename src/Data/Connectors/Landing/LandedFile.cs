namespace RevBot.Data.Connectors.Landing;

/// <summary>A file that a mapping reads, with the object of the CRM that it stands for.</summary>
/// <param name="Need">What the mapping wants.</param>
/// <param name="Landed">What has landed.</param>
internal sealed record LandedFile(NeededFile Need, LandedObject Landed)
{
    /// <summary>The file's name in an extract.</summary>
    public string FileName => Need.Name.Contains('*', StringComparison.Ordinal) ? Landed.Name + ".csv" : Need.Name;
}
