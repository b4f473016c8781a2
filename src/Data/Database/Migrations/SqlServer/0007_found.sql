-- Who sees the whole company was once kept beside what a load found, and no later load took it away. It is asked of the
-- people now.
DELETE FROM setting
WHERE name LIKE 'load.%'
    AND (value LIKE 'The whole company is seen by %' OR value LIKE 'Nobody has a role that sees the whole company; %');
