using System.Text.RegularExpressions;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Fields;

/// <summary>A field's rule, tied to the columns of a file.</summary>
internal sealed class Field
{
    private readonly int[] columns;
    private readonly TextTemplate? template;
    private readonly Lookup? lookup;
    private readonly Field[] cases;
    private readonly Condition[] when;

    /// <summary>Ties a field to its columns, with its cases and conditions.</summary>
    /// <exception cref="ImportException">A column is missing, or a template or date format is wrong.</exception>
    public Field(FieldRule rule, TargetField target, Binding binding)
    {
        (Rule, Target) = (rule, target);
        columns = [.. rule.Columns.Select(column => binding.Column(column, rule.Line))];
        template = rule.Template is null
            ? null
            : new(
                rule.Template,
                column => binding.Column(new(column.TrimEnd('?'), column.EndsWith('?')), rule.Line),
                sentence => new ImportException(binding.MappingFile, rule.Line, sentence)
            );
        lookup = rule.Lookup is null ? null : binding.Lookup(rule.Lookup);
        cases = [.. rule.Cases.Select(inner => new Field(inner, target, binding))];
        when = [.. rule.When.Select(condition => new Condition(condition, binding))];
        Moments = binding.Moments(rule);
        IsBound =
            columns.Any(column => column >= 0)
            || template is not null
            || rule.Constant is not null
            || rule.Default is not null
            || cases.Any(inner => inner.IsBound);
    }

    /// <summary>Whether the file has anything that can fill it.</summary>
    public bool IsBound { get; }

    /// <summary>How the field gets its value.</summary>
    public FieldRule Rule { get; }

    /// <summary>What it fills.</summary>
    public TargetField Target { get; }

    /// <summary>Reads dates and instants in the formats of this field.</summary>
    public MomentText Moments { get; }

    /// <summary>The text of the field; null where there is none.</summary>
    public string? Text(ExtractRow row)
    {
        foreach (var condition in when)
        {
            if (!condition.Holds(row))
            {
                return null;
            }
        }

        var text = Origin(row);
        if (text is not null && lookup is not null)
        {
            text = lookup.Find(text);
        }

        text = text is null ? null : Stripped(Translated(text));
        return string.IsNullOrEmpty(text) ? Rule.Default : text;
    }

    private string? Origin(ExtractRow row)
    {
        foreach (var inner in cases)
        {
            if (inner.Text(row) is { } found)
            {
                return found;
            }
        }

        if (template is not null)
        {
            return template.Fill(row) is { Length: > 0 } filled ? filled : null;
        }

        foreach (var column in columns)
        {
            if (column >= 0 && row[column].Trim() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return Rule.Constant;
    }

    private string Translated(string text)
    {
        if (Rule.Values is not null && Rule.Values.TryGetValue(text, out var value))
        {
            return value;
        }

        foreach (var (pattern, result) in Rule.Patterns)
        {
            if (Fits(pattern, text))
            {
                return result;
            }
        }

        return Rule.Otherwise ?? text;
    }

    private string Stripped(string text)
    {
        foreach (var pattern in Rule.Remove)
        {
            try
            {
                var rest = string.Join(
                    ' ',
                    pattern.Replace(text, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                );
                rest = rest.Trim(' ', ',', '-', '–', '/', '|', ':');
                text = rest.Any(char.IsLetter) ? rest : text;
            }
            catch (RegexMatchTimeoutException)
            {
                return text;
            }
        }

        return text;
    }

    private static bool Fits(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
