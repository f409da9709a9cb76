-- The computable norms of the agreement of 2020 over a table `figure(name, value)`.
WITH f AS (SELECT name, value FROM figure),
margins(name, margin, strict) AS (
  SELECT 'uitstroom-700', (SELECT value FROM f WHERE name = 'uitgestroomd') - 700, false
  UNION ALL SELECT 'register-190', (SELECT value FROM f WHERE name = 'met-baan') - 190, false
  UNION ALL SELECT 'wsw-380', (SELECT value FROM f WHERE name = 'wsw-regulier') - 380, false
  UNION ALL SELECT 'beschut-60', (SELECT value FROM f WHERE name = 'beschutte-plekken')
    - least(60, (SELECT value FROM f WHERE name = 'geschikte-indicaties')), false
  UNION ALL SELECT 'statushouders-40', (SELECT value FROM f WHERE name = 'statushouders-aan-werk') - 40, false
  UNION ALL SELECT 'allen-in-beeld', (SELECT value FROM f WHERE name = 'in-beeld')
    - (SELECT value FROM f WHERE name = 'mensen-in-route-vrijwilliger'), false
  UNION ALL SELECT 'aanbod-300', (SELECT value FROM f WHERE name = 'aangeboden') - 300, false
  UNION ALL SELECT 'gebruik-180', (SELECT value FROM f WHERE name = 'gebruikt') - 180, false
  UNION ALL SELECT 'besluiten-99', 100 * (SELECT value FROM f WHERE name = 'juiste-besluiten')
    - 99 * (SELECT value FROM f WHERE name = 'genomen-besluiten'), true
  UNION ALL SELECT 'allen-beoordeeld', (SELECT value FROM f WHERE name = 'beoordeeld')
    - (SELECT value FROM f WHERE name = 'mensen-met-bijstand'), false
)
SELECT name,
  CASE WHEN margin IS NULL THEN 'undetermined'
       WHEN margin > 0 OR (margin = 0 AND NOT strict) THEN 'met'
       ELSE 'not met' END AS verdict
FROM margins ORDER BY name;
