using System.Diagnostics.CodeAnalysis;

namespace RevBot.Data.Import.Extract;

/// <summary>Finds things by the CRM's id in either of its forms, with regard to case.</summary>
internal sealed class IdMap<T>
{
    private readonly Dictionary<string, T> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> forms = new(StringComparer.Ordinal);

    /// <summary>Sets or replaces.</summary>
    public void Set(string id, T value)
    {
        var known = Known(id) ?? CrmId.Key(id);
        exact[known] = value;
        if (CrmId.ShortForm(known) is { } form)
        {
            forms.TryAdd(form, known);
        }
    }

    /// <summary>Whether the id is known in either form.</summary>
    public bool TryGet(string id, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return Known(id) is { } known && exact.TryGetValue(known, out value);
    }

    private string? Known(string id)
    {
        var key = CrmId.Key(id);
        return exact.ContainsKey(key) ? key
            : CrmId.ShortForm(id) is { } form && exact.ContainsKey(form) ? form
            : forms.GetValueOrDefault(key);
    }
}
