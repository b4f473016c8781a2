namespace RevBot.Skills.Deals;

/// <summary>What a deal is ordered by: a number, or a text by its characters; neither where it has no value.</summary>
internal readonly record struct DealKey(double? Number, string? Text)
{
    /// <summary>Below zero where this comes first. What has no value comes last, up or down.</summary>
    public int CompareTo(DealKey other, bool down)
    {
        var (missing, otherMissing) = (Number is null && Text is null, other.Number is null && other.Text is null);
        if (missing || otherMissing)
        {
            return missing.CompareTo(otherMissing);
        }

        var byValue =
            Number is { } number && other.Number is { } otherNumber
                ? number.CompareTo(otherNumber)
                : string.CompareOrdinal(Text, other.Text);
        return down ? -byValue : byValue;
    }
}
